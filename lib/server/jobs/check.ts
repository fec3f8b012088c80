import "server-only";
import { eq } from "drizzle-orm";
import type { JobView } from "@/lib/types/job";
import { readBalance } from "../credits/balance";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { waitsForBalance } from "./covered";
import { rescue } from "./doubt";
import { lookNow } from "./looks";
import { getExistingJob } from "./views";

/**
 * Looks at a job at once because a person asks. One in doubt, or left in doubt, runs on when a prediction's id is known.
 * For one that waits for credits the balance is read.
 * @throws StudioFailure `not_found`
 */
export async function check(id: string): Promise<JobView> {
  await (await db()).transaction(async (tx) => {
    const [job] = await tx.select().from(jobs).where(eq(jobs.id, id));
    const known = job?.predictionId ?? job?.hintedPredictionId;
    if (job && known && (job.status === "in_doubt" || job.status === "failed")) {
      await rescue(tx, job, known, "a person asked to look at");
    }
  });
  await lookNow(id);
  // Sends it, too, if the balance covers it by now.
  if (await waitsForBalance(id)) await readBalance();
  return getExistingJob(id);
}
