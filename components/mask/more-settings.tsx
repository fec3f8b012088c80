"use client";

import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { RulerChoice } from "@/components/ui/ruler-choice";
import { RulerSlider } from "@/components/ui/ruler-slider";
import { Switch } from "@/components/ui/switch";
import type { PaintBench } from "./bench";
import { commandOf } from "./commands";
import { shownKey } from "./keys";
import { adjust, type FilmColour, filmColours, sizeRuler, useSettings, WIDEST_EDGE } from "./settings";

type Props = { bench: PaintBench; anchor: HTMLElement; onClose: () => void };

/** A command as a button with its word. */
function Act({ bench, command: id }: { bench: PaintBench; command: string }) {
  const { label, keys, run } = commandOf(id);
  return (
    <Button onClick={() => run(bench, 0)} className="justify-between" aria-keyshortcuts={keys[0]?.toUpperCase()}>
      {label}
      <kbd aria-hidden className="pointer-coarse:hidden">
        {shownKey(keys[0] ?? "", "Ctrl")}
      </kbd>
    </Button>
  );
}

/** Everything about brush, edges and film that does not stand in the slip itself. */
export default function MoreSettings({ bench, anchor, onClose }: Props) {
  const { size, hardness, opacity, pressure, show, colour, strength, edge } = useSettings();
  const act = (command: string) => <Act bench={bench} command={command} />;
  return (
    <Popover anchor={anchor} label="Painting" side="right" align="end" onClose={onClose}>
      <div className="grid gap-4 p-4">
        <section aria-label="Brush" className="grid gap-3">
          <RulerSlider
            label="Size"
            min={0}
            max={sizeRuler.max}
            value={sizeRuler.position(size)}
            shown={`${size} px`}
            onChange={(position) => adjust({ size: sizeRuler.size(position) })}
          />
          <RulerSlider
            label="Hardness"
            min={0}
            max={100}
            value={hardness}
            shown={`${hardness} %`}
            onChange={(next) => adjust({ hardness: next })}
          />
          <RulerSlider
            label="Opacity"
            min={1}
            max={100}
            value={opacity}
            shown={`${opacity} %`}
            onChange={(next) => adjust({ opacity: next })}
          />
          <Switch checked={pressure} onChange={(on) => adjust({ pressure: on })}>
            Pen pressure
          </Switch>
        </section>
        <section aria-label="Mask" className="grid grid-cols-2 gap-2 border-rule border-t pt-4">
          <RulerSlider
            label="Edge"
            min={1}
            max={WIDEST_EDGE}
            value={edge}
            shown={`${edge} px`}
            onChange={(next) => adjust({ edge: next })}
            className="col-span-2 mb-1"
          />
          {act("grow")}
          {act("shrink")}
          {act("feather")}
          {act("fill")}
          <div className="col-span-2 grid gap-2">
            {act("import")}
            {act("last")}
          </div>
        </section>
        <section aria-label="Film" className="grid gap-3 border-rule border-t pt-4">
          <RulerChoice
            label="Show as"
            choices={[
              { value: "film", label: "Film" },
              { value: "outline", label: "Outline" },
              { value: "off", label: "Off" },
            ]}
            value={show}
            onChange={(next) => adjust({ show: next })}
          />
          <RulerChoice
            label="Colour"
            choices={(Object.keys(filmColours) as FilmColour[]).map((value) => ({
              value,
              label: filmColours[value].label,
            }))}
            value={colour}
            onChange={(next) => adjust({ colour: next })}
          />
          <RulerSlider
            label="Strength"
            min={10}
            max={90}
            value={strength}
            shown={`${strength} %`}
            onChange={(next) => adjust({ strength: next })}
          />
        </section>
      </div>
    </Popover>
  );
}
