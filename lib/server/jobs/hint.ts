import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { rescue } from "./doubt";
import { lookNow } from "./looks";

/**
 * FASHN's webhook called. What it says is only a hint: the studio reads the status itself. The exception is the
 * prediction's id of a job whose `run` was never answered; its first status read proves or disproves it.
 * @param predictionId the id in the payload, if it had one
 */
export async function hint(jobId: string, predictionId: string | null): Promise<void> {
  const ready = await (await db()).transaction(async (tx) => {
    const [job] = await tx
      .update(jobs)
      .set({
        hintedAt: sql`clock_timestamp()`,
        hintedPredictionId: sql`coalesce(${jobs.predictionId}, ${predictionId}, ${jobs.hintedPredictionId})`,
      })
      .where(and(eq(jobs.id, jobId), inArray(jobs.status, ["queued", "submitting", "running", "in_doubt"])))
      .returning();
    if (!job || job.status === "submitting") return false;
    if (job.status === "running") return true;
    // Queued again or in doubt, yet FASHN calls: the request was accepted after all, and must not be sent again.
    const id = job.predictionId ?? predictionId;
    return id !== null && (await rescue(tx, job, id)) !== null;
  });
  if (ready) await lookNow(jobId);
}
