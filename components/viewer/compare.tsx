"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { AssetView } from "@/lib/types/asset";
import { Picture } from "./picture";
import { useHeldKey } from "./use-held-key";

type Props = {
  before: AssetView;
  after: AssetView;
  beforeLabel: string;
  afterLabel: string;
  /** How wide it stands on screen, as in `<img sizes>`. */
  sizes?: string;
  className?: string;
};

/** What lies over the foot of the pictures lifts these above itself: `--lift`. */
const tag =
  "absolute bottom-[calc(1rem+var(--lift,0rem))] bg-tag px-1.75 text-caption leading-4.5 text-tag-ink whitespace-nowrap";
const clamp = (percent: number) => Math.min(100, Math.max(0, percent));

/** How far a key moves the line, in percent of the width; `Infinity` is the edge. */
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Two pictures over each other with a line to move between them. Holding C shows the whole `before`. */
export function Compare({ before, after, beforeLabel, afterLabel, sizes = "60vw", className }: Props) {
  const [line, setLine] = useState(50);
  const held = useHeldKey("c");

  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setLine(clamp(((event.clientX - box.left) / box.width) * 100));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setLine((at) => clamp(at + step * (event.shiftKey ? 10 : 1)));
  };

  return (
    <div
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
      className={cn("relative cursor-ew-resize touch-pan-y select-none overflow-hidden", className)}
      style={{ "--x": `${held ? 100 : line}%`, aspectRatio: `${after.width} / ${after.height}` } as CSSProperties}
    >
      <Picture asset={after} sizes={sizes} alt={afterLabel} eager progressive className="size-full" />
      {/* Opaque behind, so that a picture of another ratio does not show the other one beside it. */}
      <div className="absolute inset-0 bg-table [clip-path:inset(0_calc(100%-var(--x))_0_0)]">
        <Picture
          asset={before}
          sizes={sizes}
          alt={beforeLabel}
          eager
          progressive
          className="absolute inset-0 size-full"
        />
      </div>
      <span className={cn(tag, held ? "left-3" : "right-[calc(100%-var(--x)+0.75rem)]")}>{beforeLabel}</span>
      {!held && (
        <>
          <span className={cn(tag, "left-[calc(var(--x)+0.75rem)]")}>{afterLabel}</span>
          <div className="absolute inset-y-0 left-(--x) -ml-px w-0.5 bg-tag shadow-[0_0_0_0.5px_rgb(0_0_0/0.28)]" />
          <div
            role="slider"
            tabIndex={0}
            aria-label={`${beforeLabel} against ${afterLabel}`}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(line)}
            aria-valuetext={`${Math.round(line)} % ${beforeLabel}`}
            title="Drag, or use the arrow keys. Hold C for the whole picture before."
            onKeyDown={onKeyDown}
            className="absolute bottom-[calc(5.25rem+var(--lift,0rem))] left-(--x) grid h-7 w-9 -translate-x-1/2 grid-cols-2 place-items-center rounded-control bg-tag text-tag-ink shadow-[0_1px_4px_rgb(0_0_0/0.25)] pointer-coarse:bottom-[calc(4.5rem+var(--lift,0rem))] pointer-coarse:size-touch"
          >
            <ChevronLeft size={16} aria-hidden />
            <ChevronRight size={16} aria-hidden />
          </div>
        </>
      )}
    </div>
  );
}
