"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { cn } from "@/components/ui/cn";
import { counted } from "@/lib/catalog/price";
import { moment, useTimeZone } from "@/lib/client/dates";
import { chartOf, nearest } from "@/lib/client/ledger/chart";
import type { LedgerView } from "@/lib/types/ledger";

type Props = Pick<LedgerView, "balances" | "begins" | "ends"> & {
  /** Balance from which on the studio warns; drawn as a line of its own. */
  warn: number | undefined;
};

const percent = (share: number) => `${share * 100}%`;

/** The balance over time on a ruled field. A pointer, a finger or the arrow keys read it off. */
export function BalanceLine({ balances, begins, ends, warn }: Props) {
  const timeZone = useTimeZone();
  const [now] = useState(() => Date.now());
  const [chosen, setChosen] = useState<number | null>(null);
  const end = Math.min(ends ? Date.parse(ends) : Number.POSITIVE_INFINITY, Math.max(now, lastOf(balances)));
  const chart = chartOf(balances, begins ? Date.parse(begins) : null, end, warn);
  if (!chart) return <p className="py-6 text-ink-2">The balance was not read in these days.</p>;

  const { points, path, rows, columns, yOf } = chart;
  const last = points.length - 1;
  const at = chosen === null ? null : Math.min(chosen, last);
  const shown = at === null ? null : points[at];
  const spoken = points[at ?? last];
  const words = (point: { at: string }) => moment(new Date(point.at), timeZone, new Date(now));

  const onKeyDown = (event: KeyboardEvent) => {
    const from = at ?? last;
    const to = {
      ArrowLeft: from - 1,
      ArrowRight: from + 1,
      Home: 0,
      End: last,
      PageUp: from - 10,
      PageDown: from + 10,
    };
    const next = to[event.key as keyof typeof to];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.min(last, Math.max(0, next)));
  };
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setChosen(nearest(points, (event.clientX - left) / width));
  };
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 pt-6">
      <div aria-hidden className="relative w-9 text-right text-caption text-ink-3">
        {rows.map(({ at: place, words: amount }) => (
          <span key={place} className="absolute right-0 translate-y-1/2" style={{ bottom: percent(place) }}>
            {amount}
          </span>
        ))}
      </div>
      <div
        role="slider"
        tabIndex={0}
        aria-label="Balance over time"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at ?? last}
        aria-valuetext={spoken && `${words(spoken)}: ${counted(spoken.total, "credit")}`}
        onKeyDown={onKeyDown}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setChosen(null)}
        onBlur={() => setChosen(null)}
        onFocus={() => setChosen((known) => known ?? last)}
        className="relative h-52 cursor-crosshair touch-pan-y max-sm:h-44"
      >
        {rows.map(({ at: place }) => (
          <span key={place} className="absolute inset-x-0 border-rule border-b" style={{ bottom: percent(place) }} />
        ))}
        {warn !== undefined && warn > 0 && (
          <span
            className="absolute inset-x-0 border-amber border-b border-dashed"
            style={{ bottom: percent(yOf(warn)) }}
          />
        )}
        <svg
          aria-hidden
          viewBox="0 0 1000 1000"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          <path d={path} fill="none" stroke="currentColor" strokeWidth="1.75" vectorEffect="non-scaling-stroke" />
        </svg>
        {shown && (
          <>
            <span className="absolute inset-y-0 border-rule-2 border-l" style={{ left: percent(shown.x) }} />
            <span
              className="absolute size-2 -translate-x-1/2 translate-y-1/2 rounded-full bg-ink"
              style={{ left: percent(shown.x), bottom: percent(shown.y) }}
            />
            <span
              aria-hidden
              data-reading
              className={cn(
                "pointer-events-none absolute bottom-full mb-1 whitespace-nowrap rounded-control bg-press px-2 py-1 text-caption text-press-on",
                shown.x > 0.5 && "-translate-x-full",
              )}
              style={{ left: percent(shown.x) }}
            >
              <b className="font-strong">{counted(shown.total, "credit")}</b> {words(shown)}
            </span>
          </>
        )}
      </div>
      <div aria-hidden className="relative col-start-2 h-8 border-ink border-t text-caption text-ink-3">
        {columns.map(({ at: place, words: name }) => (
          <span key={place} className="absolute top-0" style={{ left: percent(place) }}>
            <span className={cn("block border-rule-2 border-l", name ? "h-2" : "h-1")} />
            {name && (
              <span
                className={cn(
                  "absolute top-2.5 whitespace-nowrap",
                  place > 0.03 && "-translate-x-1/2",
                  place > 0.97 && "-translate-x-full",
                )}
              >
                {name}
              </span>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

const lastOf = (balances: Props["balances"]) => Date.parse(balances.at(-1)?.at ?? "") || 0;
