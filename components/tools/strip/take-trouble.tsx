"use client";

import { mayRetry, mendOf } from "@/lib/client/mend";
import { isDoubtful, type JobView } from "@/lib/types/job";
import { useTool } from "../tool-context";
import { bringBack } from "./bring-back";
import { DoubtActions } from "./doubt-actions";
import { FetchAgain } from "./fetch-again";
import { useJobActions } from "./use-job-actions";

const charge = { no: "Not charged.", yes: "Charged.", unknown: "It may have been charged." } as const;

type Words = { why: string; advice: string };

function wordsFor(job: JobView): Words {
  const { status, error } = job;
  if (status === "canceled") return { why: "Canceled.", advice: "It was not sent. Not charged." };
  // What is in doubt says of the bill what can be said.
  if (error && isDoubtful(job)) return { why: `${error.title}.`, advice: error.advice };
  return error
    ? { why: `${error.title}.`, advice: `${error.advice} ${charge[error.charged]}` }
    : { why: "Failed.", advice: charge.no };
}

/** Why a take has no picture: what happened in amber, what to do, whether it was charged. */
export function TroubleWords({ job }: { job: JobView }) {
  const { why, advice } = wordsFor(job);
  return (
    <p className="text-ink-2" title={job.error?.detail ?? undefined}>
      <b className="font-strong text-amber">{why}</b> {advice}
    </p>
  );
}

/** What can be done about it. */
export function TroubleActions({ job, className }: { job: JobView; className: string }) {
  const { focusField } = useTool();
  const { pending, retry } = useJobActions(job);
  const mend = mendOf(job);

  const change = (field: string) => {
    // What is changed is tried with a fresh seed, unless one is locked again.
    bringBack(job, false);
    focusField(field);
  };
  return (
    <div className={className}>
      {mend && (
        <button type="button" className="link" onClick={() => change(mend.field)}>
          {mend.label}
        </button>
      )}
      <FetchAgain job={job} />
      {mayRetry(job) && (
        <button type="button" className="link" aria-disabled={pending} onClick={retry}>
          Try again
        </button>
      )}
      {isDoubtful(job) && <DoubtActions job={job} />}
    </div>
  );
}
