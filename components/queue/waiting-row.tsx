"use client";

import { ArrowDown, ArrowUp, ArrowUpToLine, GripVertical } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, memo } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Picture } from "@/components/viewer/picture";
import { useTimeZone } from "@/lib/client/dates";
import { expectedWords, placeWords } from "@/lib/client/expected";
import { useJobOf } from "@/lib/client/job-of";
import { progressOf } from "@/lib/client/takes";
import { useNow } from "@/lib/client/use-now";
import { type JobView, waitsForCredits } from "@/lib/types/job";
import type { LinePlace } from "@/lib/types/line";
import { CreditWait } from "./credit-wait";
import { TakeWords } from "./take-words";
import type { Step } from "./use-moves";

const steps: Record<string, Step> = { ArrowUp: "up", ArrowDown: "down", Home: "front" };

/** Its picture, not developed at all yet. */
function Print({ job }: { job: JobView }) {
  const picture = job.pictures[0]?.asset;
  const width = picture ? (72 * picture.width) / picture.height : 54;
  return (
    <div style={{ width: `min(${width}px, 7.5rem)` }}>
      {picture ? (
        <Picture asset={picture} sizes="120px" className="bg-well opacity-70 grayscale" />
      ) : (
        <div className="crops aspect-3/4 bg-well" />
      )}
    </div>
  );
}

/** "2 before it, about 14:32". Alone, since only this changes as time passes. */
function Place({ at, place, paused }: { at: number; place: LinePlace; paused: boolean }) {
  const now = useNow();
  const timeZone = useTimeZone();
  const start = paused ? null : place.expectedStartAt;
  return (
    <p>
      <span>{placeWords(at)}</span>
      {start && now !== null && <span className="text-ink-3">, {expectedWords(start, now, timeZone)}</span>}
    </p>
  );
}

type Props = {
  place: LinePlace;
  /** How many are before it. */
  at: number;
  paused: boolean;
  /** Whose it is, where several persons have jobs. */
  showPerson: boolean;
  ticked: boolean;
  onTick: (id: string, on: boolean) => void;
  onStep: (id: string, way: Step) => void;
  onCancel: (ids: readonly string[]) => void;
  /** Begins to drag it. */
  onPointerDown: ComponentProps<"button">["onPointerDown"];
  dragging: boolean;
  /** Where what is dragged would come to stand. */
  dropped: "before" | "after" | null;
};

/** A take that waits: its place, when it is expected to start, and what its person can do about it. */
export const WaitingRow = memo(function WaitingRow(props: Props) {
  const { place, at, paused, showPerson, ticked, onTick, onStep, onCancel, onPointerDown, dragging, dropped } = props;
  const { id, take, mine } = place;
  const job = useJobOf(id);
  // Its place says nothing while those behind it go first.
  const waits = job?.error?.name === waitsForCredits;
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.altKey && mine ? steps[event.key] : undefined;
    if (!way) return;
    event.preventDefault();
    onStep(id, way);
  };
  return (
    <li
      aria-label={`Take ${take}`}
      data-row={id}
      data-mine={mine ? id : undefined}
      onKeyDown={onKeyDown}
      className={cn(
        "relative grid min-h-24 grid-cols-[2rem_1.25rem_3rem_minmax(7.5rem,auto)_minmax(0,1fr)_15rem] items-center gap-x-3 border-rule border-b py-3 [contain-intrinsic-size:auto_6rem] [content-visibility:auto]",
        "max-md:grid-cols-[2.75rem_auto_minmax(0,1fr)] max-md:grid-rows-[auto_auto_1fr] max-md:items-start max-md:gap-y-1",
        dragging && "opacity-45",
        dropped && "before:absolute before:inset-x-0 before:h-0.5 before:bg-ink",
        dropped === "before" && "before:top-0",
        dropped === "after" && "before:bottom-0",
      )}
    >
      {mine ? (
        <IconButton
          label={`Move take ${take}`}
          shortcut="Alt ↑ ↓"
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+Home"
          className="cursor-grab touch-none active:cursor-grabbing max-md:row-start-1"
          onPointerDown={onPointerDown}
        >
          <GripVertical size={16} aria-hidden />
        </IconButton>
      ) : (
        <span />
      )}
      <span className="grid justify-items-center max-md:col-start-1 max-md:row-start-2">
        <Checkbox checked={ticked} onChange={(on) => onTick(id, on)}>
          <span className="sr-only">Tick take {take}</span>
        </Checkbox>
      </span>
      <b className="self-start pt-1 font-figure font-house text-[1.75rem] leading-none max-md:col-start-3 max-md:row-start-1">
        {take}
      </b>
      <div className="max-md:col-start-2 max-md:row-span-3 max-md:row-start-1">{job && <Print job={job} />}</div>
      {job ? <TakeWords job={job} className="min-w-0 max-md:col-start-3 max-md:row-start-2" /> : <span />}
      <div className="grid gap-1.5 text-caption max-md:col-start-3 max-md:row-start-3">
        {waits && job ? (
          <p>
            {job.error?.title}
            <span className="text-ink-3">, {progressOf(job, 0).note}</span>
          </p>
        ) : (
          <Place at={at} place={place} paused={paused} />
        )}
        {showPerson && <p className="text-ink-2">{place.person}</p>}
        {job && <CreditWait job={job} />}
        <div className="-ml-2 flex items-center">
          {mine && (
            <>
              <IconButton label={`Take ${take} to the front`} onClick={() => onStep(id, "front")}>
                <ArrowUpToLine size={16} aria-hidden />
              </IconButton>
              <IconButton label={`Take ${take} up`} onClick={() => onStep(id, "up")}>
                <ArrowUp size={16} aria-hidden />
              </IconButton>
              <IconButton label={`Take ${take} down`} onClick={() => onStep(id, "down")}>
                <ArrowDown size={16} aria-hidden />
              </IconButton>
            </>
          )}
          <button
            type="button"
            aria-label={`Cancel, take ${take}`}
            className="link ml-2"
            onClick={() => onCancel([id])}
          >
            Cancel
          </button>
        </div>
      </div>
    </li>
  );
});
