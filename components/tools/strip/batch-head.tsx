"use client";

import { cancelBatch } from "@/lib/actions/cancel-batch";
import { counted } from "@/lib/catalog/price";
import { nounOf, spanOf } from "@/lib/client/groups";
import { clock, duration } from "@/lib/client/takes";
import { useNow } from "@/lib/client/use-now";
import type { JobStatus, JobView } from "@/lib/types/job";
import { useJobAct } from "./use-job-act";

/** "5 looks, 3 done": how far one submission is, the time of all of it, and a way to take back what still waits. */
export function BatchHead({ jobs }: { jobs: readonly JobView[] }) {
  const count = (...statuses: JobStatus[]) => jobs.filter(({ status }) => statuses.includes(status)).length;
  const [done, waiting] = [count("done"), count("queued")];
  const parts = [
    counted(jobs.length, nounOf(jobs)),
    done < jobs.length && `${done} done`,
    count("failed") > 0 && `${count("failed")} failed`,
    count("canceled") > 0 && `${count("canceled")} canceled`,
    count("in_doubt") > 0 && `${count("in_doubt")} in doubt`,
  ];
  const { from, to } = spanOf(jobs);
  return (
    <header className="text-caption max-lg:hidden">
      <p className="flex flex-wrap justify-between gap-x-2">
        <span className="text-ink-2">{parts.filter(Boolean).join(", ")}</span>
        <span className="text-ink-3">{to === null ? <Elapsed from={from} /> : duration(to - from)}</span>
      </p>
      {waiting > 1 && <CancelWaiting jobs={jobs} className="link mt-1" />}
    </header>
  );
}

/** The time since a moment, in ms since 1970: only this is drawn again as it passes. */
function Elapsed({ from }: { from: number }) {
  return clock((useNow() ?? from) - from);
}

/** Takes back all jobs of a submission that still wait. */
export function CancelWaiting({ jobs, className }: { jobs: readonly JobView[]; className?: string }) {
  const { pending, act } = useJobAct();
  const batchId = jobs[0]?.batchId;
  const waiting = jobs.filter(({ status }) => status === "queued").length;
  return (
    <button
      type="button"
      aria-disabled={pending}
      onClick={() => batchId && void act(() => cancelBatch(batchId))}
      className={className}
    >
      Cancel {waiting} waiting
    </button>
  );
}
