import "server-only";
import type { JobView } from "@/lib/types/job";
import { StudioFailure } from "../failure";
import { type Job, move } from "./states";
import { getExistingJob } from "./views";

/** Takes a job out of the queue. @returns null when it does not wait in it any more */
export function takeBack(id: string): Promise<Job | null> {
  return move(id, "queued", "canceled", { finishedAt: new Date(), nextLookAt: null, error: null });
}

/**
 * Takes a job back while it waits in the queue. FASHN has no cancel: once sent, a job ends by itself.
 * @throws StudioFailure `not_found`; `too_late` when it was sent already
 */
export async function cancel(id: string): Promise<JobView> {
  const canceled = await takeBack(id);
  const job = await getExistingJob(id);
  if (!canceled && job.status !== "canceled") {
    throw new StudioFailure({
      code: "too_late",
      message: "It was sent already.",
      advice: "FASHN cannot cancel a picture it works on; failed ones are free.",
    });
  }
  return job;
}
