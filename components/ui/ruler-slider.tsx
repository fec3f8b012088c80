"use client";

import { Slider } from "radix-ui";
import { useId } from "react";
import { cn } from "./cn";

type Props = {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** The value with its unit: "80 %". Stands beside the label and is read out. */
  shown?: string;
  /** The keys that do the same, for a pointer that rests on it. */
  hint?: string;
  orientation?: "horizontal" | "vertical";
  onChange: (value: number) => void;
  /** The person has let go. */
  onCommit?: (value: number) => void;
  className?: string;
};

const line = "linear-gradient(var(--rule-2) 0 0)";
const ticks = (to: string, every: number) =>
  `repeating-linear-gradient(to ${to}, var(--rule-2) 0 1px, transparent 1px calc((100% - 1px) / ${every}))`;

/** A pattern ruler lying: small ticks, every fifth larger, and the base line they stand on. */
const lying = {
  background: `${ticks("right", 20)} 0 100%/100% 5px no-repeat, ${ticks("right", 4)} 0 100%/100% 9px no-repeat, ${line} 0 100%/100% 1px no-repeat`,
};
/** The same standing, its line at the right. */
const standing = {
  background: `${ticks("bottom", 12)} 100% 0/6px 100% no-repeat, ${ticks("bottom", 4)} 100% 0/11px 100% no-repeat, ${line} 100% 0/1px 100% no-repeat`,
};

/** A number on a pattern ruler: an ink bar stands at the value. Arrow keys, page keys, Home and End move it. */
export function RulerSlider({
  label,
  value,
  min,
  max,
  step = 1,
  shown = String(value),
  hint,
  orientation = "horizontal",
  onChange,
  onCommit,
  className,
}: Props) {
  const id = useId();
  const upright = orientation === "vertical";
  const root = (
    <Slider.Root
      orientation={orientation}
      min={min}
      max={max}
      step={step}
      value={[value]}
      onValueChange={([next = value]) => onChange(next)}
      onValueCommit={([next = value]) => onCommit?.(next)}
      className={cn(
        "relative flex touch-none select-none",
        upright ? "h-23 w-7 flex-col" : "h-4.5 items-end pointer-coarse:h-touch",
      )}
    >
      <Slider.Track style={upright ? standing : lying} className={cn("relative grow", upright ? "w-full" : "h-4.5")} />
      <Slider.Thumb
        aria-labelledby={id}
        aria-valuetext={shown}
        className={cn(
          "block bg-ink after:absolute",
          // More than is seen: a finger needs it.
          upright
            ? "h-0.75 w-7.5 translate-x-0.5 after:-inset-y-2.5 after:inset-x-0"
            : "h-5 w-0.75 translate-y-0.5 after:-inset-x-2.5 after:inset-y-0",
        )}
      />
    </Slider.Root>
  );
  if (upright) {
    return (
      <div title={hint} className={cn("flex flex-col items-center gap-1 py-1", className)}>
        <b aria-hidden className="font-strong text-caption leading-none">
          {shown}
        </b>
        {root}
        <span id={id} className="text-ink-3 text-key">
          {label}
        </span>
      </div>
    );
  }
  return (
    <div title={hint} className={cn("grid gap-1", className)}>
      <div className="flex items-baseline justify-between gap-3">
        <span id={id}>{label}</span>
        <span aria-hidden>{shown}</span>
      </div>
      {root}
    </div>
  );
}
