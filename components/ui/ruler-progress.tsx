import type { CSSProperties } from "react";
import { cn } from "./cn";

type Props = {
  /** How far along, 0 to 1. */
  share: number;
  /** Where the notch stands, 0 to 1: the typical end. */
  notch?: number;
  label: string;
  className?: string;
};

const ticks = Array.from({ length: 13 }, (_, i) => `M${(0.5 + i * 19.92).toFixed(1)} ${i % 3 === 0 ? 3 : 6}V10`).join(
  "",
);

/** Time or bytes on a pattern ruler: the ink bar grows, a notch marks where it usually ends. */
export function RulerProgress({ share, notch, label, className }: Props) {
  const bar: CSSProperties = { width: `${Math.min(1, Math.max(0, share)) * 100}%` };
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(Math.min(1, share) * 100)}
      className={cn("relative block h-2.5 border-rule-2 border-b", className)}
    >
      <svg viewBox="0 0 240 10" preserveAspectRatio="none" className="block size-full" aria-hidden="true">
        <path d={ticks} className="fill-none stroke-rule-2" vectorEffect="non-scaling-stroke" />
      </svg>
      <span style={bar} className="absolute -bottom-0.5 left-0 h-0.75 bg-ink" />
      {notch !== undefined && (
        <span style={{ left: `${notch * 100}%` }} className="absolute top-0 -bottom-0.5 w-0.5 bg-ink" />
      )}
    </div>
  );
}
