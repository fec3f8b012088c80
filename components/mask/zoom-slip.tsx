"use client";

import { Maximize2, Minimize2, Minus, Plus } from "lucide-react";
import { useSyncExternalStore } from "react";
import { tip } from "@/components/ui/tip";
import type { PaintBench } from "./bench";
import { CommandButton } from "./command-button";
import { commandOf } from "./commands";

const line = <hr className="mx-1 h-5 w-px border-0 bg-rule" />;

/** The zoom in per cent, in steps that fit what one can tell apart. */
function inWords(zoom: number): string {
  const percent = zoom * 100;
  return `${percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`;
}

/** How near the picture is, at the bottom right of the stage. A phone has no room beside the picture, and two fingers. */
export function ZoomSlip({ bench, full }: { bench: PaintBench; full: boolean }) {
  const zoom = useSyncExternalStore(
    bench.easel.subscribe,
    () => inWords(bench.easel.zoom()),
    () => "",
  );
  const fit = commandOf("fit");
  const actual = commandOf("actual");
  return (
    <div
      role="toolbar"
      aria-label="Zoom"
      className="absolute right-4 bottom-4 z-float flex h-10 items-center rounded-control bg-slip px-1 shadow-slip @max-[40rem]:hidden pointer-coarse:h-12"
    >
      <CommandButton bench={bench} command="out" className="size-8">
        <Minus size={16} aria-hidden />
      </CommandButton>
      <button
        type="button"
        {...tip("100 %", "1")}
        aria-label={`Zoom ${zoom}, show real pixels`}
        onClick={() => actual.run(bench, 0)}
        className="h-8 min-w-13 text-center pointer-coarse:h-touch"
      >
        {zoom}
      </button>
      <CommandButton bench={bench} command="in" className="size-8">
        <Plus size={16} aria-hidden />
      </CommandButton>
      {line}
      <button
        type="button"
        onClick={() => fit.run(bench, 0)}
        className="h-8 px-2.5 hover:text-ink pointer-coarse:h-touch"
      >
        {fit.label}
        <kbd aria-hidden className="ml-1.5 pointer-coarse:hidden">
          {fit.keys[0]}
        </kbd>
      </button>
      {line}
      <CommandButton bench={bench} command="full" className="size-8">
        {full ? <Minimize2 size={15} aria-hidden /> : <Maximize2 size={15} aria-hidden />}
      </CommandButton>
    </div>
  );
}
