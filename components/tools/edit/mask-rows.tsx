"use client";

import { useId, useState, useSyncExternalStore } from "react";
import { adjust, useSettings } from "@/components/mask/settings";
import { RulerSlider } from "@/components/ui/ruler-slider";
import { Switch } from "@/components/ui/switch";
import { useDrafts, useStudioOptions } from "@/lib/client/drafts";
import type { MaskSession } from "@/lib/client/masks/mask-session";
import type { AssetView } from "@/lib/types/asset";
import { useEditMask } from "./use-edit-mask";

const views = [
  ["film", "Film"],
  ["outline", "Outline"],
  ["off", "Off"],
] as const;

/** A share in words that never say nothing of something, nor all of not all. */
function shareInWords(share: number): string {
  const percent = share * 100;
  if (share === 0) return "None yet";
  if (percent < 1) return "Under 1 % of the picture";
  return `${share === 1 ? 100 : Math.min(99, Math.round(percent))} % of the picture`;
}

/** What the brief says about the mask, and how it shows. */
export default function MaskRows({ picture }: { picture: AssetView }) {
  const session = useEditMask(picture);
  return session && <Rows session={session} />;
}

function Rows({ session: { painter } }: { session: MaskSession }) {
  const { coverage } = useSyncExternalStore(painter.subscribe, painter.getState);
  const show = useSettings((settings) => settings.show);
  const id = useId();
  return (
    <div className="border-rule border-t">
      <div className="flex justify-between gap-4 border-rule border-b py-1.75">
        <span className="text-ink-2">Mask</span>
        <span aria-live="polite">{shareInWords(coverage)}</span>
      </div>
      <div
        role="radiogroup"
        aria-labelledby={id}
        className="flex items-center justify-between gap-4 border-rule border-b py-1.75"
      >
        <span id={id} className="text-ink-2">
          Show as
        </span>
        <span className="flex gap-3.5">
          {views.map(([value, label]) => (
            <label
              key={value}
              className="cursor-pointer border-transparent border-b-2 text-ink-2 has-checked:border-ink has-checked:font-strong has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus hover:text-ink pointer-coarse:py-3"
            >
              <input
                type="radio"
                name={id}
                checked={show === value}
                onChange={() => adjust({ show: value })}
                className="sr-only"
              />
              {label}
            </label>
          ))}
        </span>
      </div>
      {coverage > 0 && <KeepUnpainted />}
    </div>
  );
}

/** Pixels of the result over which the original goes over into the change, unless somebody says otherwise. */
const FEATHER = 12;

/** The rest of the picture stays as it was, to the pixel. */
function KeepUnpainted() {
  const { keepUnpainted } = useStudioOptions("edit");
  const [feather, setFeather] = useState(keepUnpainted?.feather ?? FEATHER);
  const set = (next: { feather: number } | undefined) =>
    useDrafts.getState().setOptions("edit", { keepUnpainted: next });
  return (
    <div className="grid gap-2.5 border-rule border-b py-1.75">
      <Switch checked={keepUnpainted !== undefined} onChange={(on) => set(on ? { feather } : undefined)}>
        <span className="text-ink-2">Keep everything else as it was</span>
      </Switch>
      {keepUnpainted && (
        <RulerSlider
          label="Soft edge"
          min={0}
          max={100}
          value={feather}
          shown={`${feather} px`}
          onChange={setFeather}
          onCommit={(next) => set({ feather: next })}
        />
      )}
    </div>
  );
}
