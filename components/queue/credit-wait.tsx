"use client";

import { useJobActions } from "@/components/tools/strip/use-job-actions";
import { type JobView, waitsForCredits } from "@/lib/types/job";

/** What to do about a job that the balance does not cover. */
export function CreditWait({ job }: { job: JobView }) {
  const { pending, check } = useJobActions(job);
  if (job.status !== "queued" || job.error?.name !== waitsForCredits) return null;
  return (
    <>
      <p className="text-ink-2">{job.error.advice}</p>
      <button
        type="button"
        aria-label={`Check again, take ${job.take}`}
        aria-disabled={pending}
        onClick={check}
        className="link justify-self-start"
      >
        Check again
      </button>
    </>
  );
}
