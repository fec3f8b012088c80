"use client";

import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { More } from "@/components/gallery/more";
import { pageSize } from "@/lib/client/keys";
import { behind, mineIn } from "@/lib/client/line";
import type { LineView } from "@/lib/types/line";
import { Part } from "./part";
import { useDrag } from "./use-drag";
import { type Step, useMoves } from "./use-moves";
import { useTakeBack } from "./use-take-back";
import { WaitingRow } from "./waiting-row";

/** What waits, the next first: one's own can be moved, all can be taken back. Drawn page by page as one reads on. */
export function Waiting({ line, paused }: { line: LineView; paused: boolean }) {
  const list = useRef<HTMLUListElement>(null);
  const [count, setCount] = useState<number>(pageSize.jobs);
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const { move, step } = useMoves();
  const takeBack = useTakeBack();
  const shown = line.waiting.slice(0, count);
  const own = mineIn(line);
  const lastOwn = shown.findLast(({ mine }) => mine)?.id;
  // The end of what is shown is the end of all only where all is shown.
  const { dragged, onPointerDown } = useDrag(list, (id, before) =>
    move(id, before ?? (lastOwn && lastOwn !== id ? behind(line, lastOwn) : null)),
  );

  // The browser takes the focus from a row that changes its place.
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const control = held.current;
    held.current = null;
    if (!control?.isConnected) return;
    if (document.activeElement !== control) control.focus();
    control.scrollIntoView({ block: "nearest" });
  });
  const onStep = useCallback(
    (id: string, way: Step) => {
      const { activeElement } = document;
      held.current = activeElement instanceof HTMLElement ? activeElement : null;
      step(id, way);
    },
    [step],
  );
  const onTick = useCallback((id: string, on: boolean) => {
    setTicks((known) => new Set(on ? [...known, id] : [...known].filter((other) => other !== id)));
  }, []);

  const ticked = line.waiting.filter(({ id }) => ticks.has(id)).map(({ id }) => id);
  const persons = new Set(line.waiting.map(({ person }) => person)).size;
  return (
    <Part
      title="Waiting"
      count={line.waiting.length}
      note={
        <span className="flex flex-wrap items-center justify-end gap-x-4">
          {ticked.length > 0 && (
            <button type="button" className="link text-ink" onClick={() => takeBack(ticked)}>
              Cancel {ticked.length} ticked
            </button>
          )}
          {own.length > 1 && (
            <button type="button" className="link text-ink" onClick={() => takeBack(own)}>
              {persons > 1 ? `Cancel all ${own.length} of yours` : `Cancel all ${own.length}`}
            </button>
          )}
          <span>{line.waiting.length}</span>
        </span>
      }
    >
      <ul ref={list}>
        {shown.map((place, at) => (
          <WaitingRow
            key={place.id}
            place={place}
            at={at}
            paused={paused}
            showPerson={persons > 1}
            ticked={ticks.has(place.id)}
            onTick={onTick}
            onStep={onStep}
            onCancel={takeBack}
            onPointerDown={onPointerDown}
            dragging={dragged?.id === place.id}
            dropped={
              dragged === null || dragged.before === dragged.id
                ? null
                : dragged.before === place.id
                  ? "before"
                  : dragged.before === null && place.id === lastOwn
                    ? "after"
                    : null
            }
          />
        ))}
      </ul>
      {shown.length < line.waiting.length && (
        <More key={count} onReach={() => setCount(count + pageSize.jobs)}>
          More that wait
        </More>
      )}
    </Part>
  );
}
