"use client";

import { useTimeZone } from "@/lib/client/dates";
import { expectedWords, placeWords } from "@/lib/client/expected";
import { useLine } from "@/lib/client/line";
import { progressOf } from "@/lib/client/takes";
import { useNow } from "@/lib/client/use-now";
import { type JobView, waitsForCredits } from "@/lib/types/job";
import { usePause } from "./use-pause";

/** Where a take stands in the queue and when it is expected to start; a way to go on where the queue is paused. */
export function WaitingState({ job }: { job: JobView }) {
  const now = useNow();
  const timeZone = useTimeZone();
  const { data: line } = useLine();
  const { paused, setPaused } = usePause();
  const at = line?.waiting.findIndex(({ id }) => id === job.id) ?? -1;
  const { word, note } = progressOf(job, now ?? 0);
  const credits = job.error?.name === waitsForCredits;
  const start = paused ? null : line?.waiting[at]?.expectedStartAt;
  return (
    <div className="text-caption">
      <p className="flex flex-wrap justify-between gap-x-2">
        <span>{paused ? "Paused" : word}</span>
        <span className="text-ink-3">{at < 0 || credits ? note : placeWords(at)}</span>
      </p>
      {start && now !== null && <p className="text-ink-3">Starts {expectedWords(start, now, timeZone)}</p>}
      {paused && (
        <button type="button" className="link mt-1" onClick={() => void setPaused(false)}>
          Resume the queue
        </button>
      )}
    </div>
  );
}
