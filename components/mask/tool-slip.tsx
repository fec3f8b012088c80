"use client";

import {
  Brush,
  CircleHelp,
  Contrast,
  Ellipsis,
  Eraser,
  Lasso,
  type LucideIcon,
  Maximize2,
  Pentagon,
  Redo2,
  Scan,
  SquareDashed,
  SquareMinus,
  SquarePlus,
  Trash2,
  Undo2,
} from "lucide-react";
import { type Ref, useSyncExternalStore } from "react";
import { cn } from "@/components/ui/cn";
import { RulerSlider } from "@/components/ui/ruler-slider";
import type { PaintBench } from "./bench";
import { CommandButton } from "./command-button";
import { adjust, type PaintTool, sizeRuler, useSettings } from "./settings";

const tools: readonly (readonly [PaintTool, LucideIcon])[] = [
  ["brush", Brush],
  ["eraser", Eraser],
  ["rectangle", SquareDashed],
  ["polygon", Pentagon],
  ["lasso", Lasso],
];

const line = (
  <hr className="shrink-0 border-0 bg-rule @min-[40rem]:my-1 @min-[40rem]:h-px @min-[40rem]:w-6 @max-[40rem]:mx-1 @max-[40rem]:h-6 @max-[40rem]:w-px" />
);

/** On a phone what is pressed most stands first: the others are a push of the thumb away. */
const handy = "@max-[40rem]:-order-1";

type Props = { bench: PaintBench; moreOpen: boolean; ref: Ref<HTMLDivElement> };

/** The tools beside the picture: an upright slip at its left, on a phone a row under it. */
export function ToolSlip({ bench, moreOpen, ref }: Props) {
  const { tool, op } = useSettings();
  const { canUndo, canRedo, coverage } = useSyncExternalStore(bench.painter.subscribe, bench.painter.getState);
  const draws = tool === "brush" || tool === "eraser";
  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label="Mask tools"
      className={cn(
        "absolute z-float flex items-center gap-0.5 bg-slip shadow-slip [scrollbar-width:none]",
        "@min-[40rem]:top-1/2 @min-[40rem]:left-4 @min-[40rem]:max-h-[calc(100%-1rem)] @min-[40rem]:-translate-y-1/2 @min-[40rem]:flex-col @min-[40rem]:overflow-y-auto @min-[40rem]:rounded-control @min-[40rem]:p-1.5 @min-[40rem]:pointer-fine:w-14",
        "@max-[40rem]:inset-x-0 @max-[40rem]:bottom-0 @max-[40rem]:overflow-x-auto @max-[40rem]:px-2 @max-[40rem]:py-1",
      )}
    >
      {tools.map(([id, Icon]) => (
        <CommandButton
          key={id}
          bench={bench}
          command={id}
          aria-pressed={tool === id}
          className={id === "brush" || id === "eraser" ? "@max-[40rem]:-order-2" : undefined}
        >
          <Icon size={18} aria-hidden />
        </CommandButton>
      ))}
      {line}
      {draws ? (
        <Rulers />
      ) : (
        <CommandButton bench={bench} command="op" aria-pressed={op === "subtract"}>
          {op === "add" ? <SquarePlus size={18} aria-hidden /> : <SquareMinus size={18} aria-hidden />}
        </CommandButton>
      )}
      {line}
      <CommandButton bench={bench} command="invert">
        <Contrast size={18} aria-hidden />
      </CommandButton>
      <CommandButton bench={bench} command="clear" disabled={coverage === 0}>
        <Trash2 size={18} aria-hidden />
      </CommandButton>
      <CommandButton bench={bench} command="more" className={handy} aria-haspopup="dialog" aria-expanded={moreOpen}>
        <Ellipsis size={18} aria-hidden />
      </CommandButton>
      {line}
      <CommandButton bench={bench} command="undo" className={handy} disabled={!canUndo}>
        <Undo2 size={18} aria-hidden />
      </CommandButton>
      <CommandButton bench={bench} command="redo" className={handy} disabled={!canRedo}>
        <Redo2 size={18} aria-hidden />
      </CommandButton>
      <CommandButton bench={bench} command="keys" className="pointer-coarse:hidden">
        <CircleHelp size={18} aria-hidden />
      </CommandButton>
      <CommandButton bench={bench} command="fit" className="@min-[40rem]:hidden">
        <Scan size={18} aria-hidden />
      </CommandButton>
      <CommandButton bench={bench} command="full" className="@min-[40rem]:hidden">
        <Maximize2 size={17} aria-hidden />
      </CommandButton>
    </div>
  );
}

/** Size and hardness, upright, where the stage is high enough for them; elsewhere they stand among all settings. */
function Rulers() {
  const { size, hardness } = useSettings();
  const room = "hidden @min-[40rem]:[@media(min-height:48rem)]:flex";
  return (
    <>
      <RulerSlider
        label="Size"
        orientation="vertical"
        min={0}
        max={sizeRuler.max}
        value={sizeRuler.position(size)}
        shown={String(size)}
        hint="Smaller [, larger ]"
        onChange={(position) => adjust({ size: sizeRuler.size(position) })}
        className={room}
      />
      <RulerSlider
        label="Hardness"
        orientation="vertical"
        min={0}
        max={100}
        value={hardness}
        hint="Softer ⇧ [, harder ⇧ ]"
        onChange={(next) => adjust({ hardness: next })}
        className={room}
      />
    </>
  );
}
