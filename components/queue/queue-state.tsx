"use client";

import { Bill } from "@/components/ledger/bill";
import { DoubtActions } from "@/components/tools/strip/doubt-actions";
import { FetchAgain } from "@/components/tools/strip/fetch-again";
import { TroubleWords } from "@/components/tools/strip/take-trouble";
import { useJobActions } from "@/components/tools/strip/use-job-actions";
import { When } from "@/components/ui/when";
import { DevelopingState } from "@/components/viewer/developing";
import { mayRetry } from "@/lib/client/mend";
import { duration, tookMs } from "@/lib/client/takes";
import { isDoubtful, type JobView, waitsForCredits } from "@/lib/types/job";
import { CreditWait } from "./credit-wait";

/** What can be done about a take, if anything. */
function QueueAction({ job }: { job: JobView }) {
  const { pending, cancel, retry } = useJobActions(job);
  const [word, act] =
    job.status === "queued" ? ["Cancel", cancel] : mayRetry(job) ? ["Try again", retry] : [null, undefined];
  if (isDoubtful(job)) {
    return (
      <p className="flex flex-wrap gap-x-3.5 gap-y-1.5 pointer-coarse:gap-y-6">
        <DoubtActions job={job} />
      </p>
    );
  }
  if (!word) return null;
  return (
    <button
      type="button"
      aria-label={`${word}, take ${job.take}`}
      aria-disabled={pending}
      onClick={act}
      className="link justify-self-start"
    >
      {word}
    </button>
  );
}

function Done({ job }: { job: JobView }) {
  const took = tookMs(job);
  return (
    <p className="flex flex-wrap justify-between gap-x-3">
      <span>
        {job.finishedAt && <When at={job.finishedAt} />}
        <span className="text-ink-3">
          , <Bill job={job} />
        </span>
      </span>
      {took !== null && <span className="text-ink-3">{duration(took)}</span>}
    </p>
  );
}

/** How far a take is or how it ended, with what can be done about it. */
export function QueueState({ job }: { job: JobView }) {
  const isTrouble = job.status === "failed" || job.status === "in_doubt" || job.status === "canceled";
  return (
    <div className="grid gap-1.5 text-caption">
      {job.status === "done" ? (
        <Done job={job} />
      ) : isTrouble ? (
        <TroubleWords job={job} />
      ) : (
        <DevelopingState job={job} />
      )}
      {/* It goes on, or is done but for a part: the trouble stands beside. */}
      {!isTrouble && job.error && job.error.name !== waitsForCredits && <TroubleWords job={job} />}
      <FetchAgain job={job} />
      <CreditWait job={job} />
      <QueueAction job={job} />
    </div>
  );
}
