import "server-only";
import { and, eq, notInArray, sql } from "drizzle-orm";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { isTaken, rescue } from "./doubt";
import { lookNow } from "./looks";

/**
 * FASHN's webhook called. What it says is only a hint: the studio reads the status itself. The exception is the
 * prediction's id of a job whose `run` was never answered; its first status read proves or disproves it.
 * @param told the prediction's id in the payload, if it had one
 */
export async function hint(jobId: string, told: string | null): Promise<void> {
  const ready = await (await db()).transaction(async (tx) => {
    // The call of one job, sent to the address of another, tells nothing about either.
    const predictionId = told !== null && (await isTaken(tx, told, jobId)) ? null : told;
    const [job] = await tx
      .update(jobs)
      .set({
        hintedAt: sql`clock_timestamp()`,
        hintedPredictionId: sql`coalesce(${predictionId}, ${jobs.hintedPredictionId})`,
      })
      .where(and(eq(jobs.id, jobId), notInArray(jobs.status, ["saving", "done"])))
      .returning();
    // Being made ready: whoever does that finds the hint before anything leaves.
    if (!job || (job.status === "submitting" && !job.sentAt)) return false;
    if (job.status === "running") return true;
    // Not answered yet, queued again, in doubt, or over: FASHN calls, so the request was accepted after all. It must not be sent again,
    // and what is paid for is fetched.
    // An id that FASHN did not know was told by a stranger, and gives way to the next.
    const known = job.error?.name === "NotFound" ? null : job.predictionId;
    const id = known ?? predictionId ?? job.predictionId;
    return id !== null && (await rescue(tx, job, id)) !== null;
  });
  if (ready) await lookNow(jobId);
}
