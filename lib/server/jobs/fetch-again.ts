import "server-only";
import { eq } from "drizzle-orm";
import { type JobView, notFetched } from "@/lib/types/job";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { StudioFailure } from "../failure";
import { wakeSavers } from "./queue";
import { transition } from "./states";
import { getExistingJob } from "./views";

/**
 * Fetches the outputs of a finished prediction again, because a person asks: of a job that gave up on them, and at once of
 * one that still waits for its next try. Nothing is sent to FASHN that could cost anything.
 * @throws StudioFailure `not_found`; `nothing_to_fetch` for any other job
 */
export async function fetchAgain(id: string): Promise<JobView> {
  const fetching = await (await db()).transaction(async (tx) => {
    const [job] = await tx.select().from(jobs).where(eq(jobs.id, id));
    if (job?.status === "saving") {
      await wakeSavers(tx, job);
      return true;
    }
    if ((job?.status !== "failed" && job?.status !== "done") || job.error?.name !== notFetched) return false;
    // What is wrong stays on screen until it is right.
    return (await transition(tx, id, job.status, "saving", { finishedAt: null }, "fetched again")) !== null;
  });
  const job = await getExistingJob(id);
  if (!fetching) {
    throw new StudioFailure({ code: "nothing_to_fetch", message: "FASHN has nothing to fetch for this take." });
  }
  return job;
}
