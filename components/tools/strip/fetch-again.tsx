"use client";

import { fetchAgain } from "@/lib/actions/fetch-again";
import { mayFetch } from "@/lib/client/mend";
import type { JobView } from "@/lib/types/job";
import { useJobAct } from "./use-job-act";

/** Lets the studio fetch a result that FASHN still keeps, at once and without cost; nothing where there is none. */
export function FetchAgain({ job }: { job: JobView }) {
  const { pending, act } = useJobAct();
  if (!mayFetch(job)) return null;
  return (
    <button
      type="button"
      aria-label={`Fetch again, take ${job.take}`}
      className="link justify-self-start"
      aria-disabled={pending}
      onClick={() => void act(() => fetchAgain(job.id))}
    >
      Fetch again
    </button>
  );
}
