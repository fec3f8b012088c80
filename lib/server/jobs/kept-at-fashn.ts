import "server-only";
import { and, eq, min } from "drizzle-orm";
import { db } from "../db/client";
import { jobEvents } from "../db/schema";
import { OutputExpired } from "./fetch-output";
import { OutputRefused } from "./output-refused";
import { retentionMs } from "./pace";
import { isPrivate } from "./private";
import type { Job } from "./states";

/** What comes inside the answer is kept for 60 minutes (FASHN's documentation, "return_base64"). Milliseconds. */
const privateMs = 60 * 60_000;

/** How long FASHN keeps what a job made: "72 hours". */
export const keptWords = (job: Job) => (isPrivate(job) ? "60 minutes" : "72 hours");

/**
 * Whether FASHN has deleted the outputs of a job that is being saved: it says so, its time is over since the studio saw the
 * prediction finished, or it is over since FASHN took it and the outputs are not there. The last is how a studio finds
 * them that was switched off meanwhile; a connection that breaks then proves nothing yet.
 * @param error what kept the outputs from being fetched
 */
export async function isGone(job: Job, error: unknown): Promise<boolean> {
  if (error instanceof OutputExpired) return true;
  const keptMs = isPrivate(job) ? privateMs : retentionMs;
  const over = (since: Date) => Date.now() - since.getTime() > keptMs;
  if (error instanceof OutputRefused && over(job.acceptedAt ?? job.createdAt)) return true;
  // The first time: that a person lets it be fetched again keeps nothing longer at FASHN.
  const [seen] = await (await db())
    .select({ at: min(jobEvents.at) })
    .from(jobEvents)
    .where(and(eq(jobEvents.jobId, job.id), eq(jobEvents.status, "saving")));
  return seen?.at != null && over(seen.at);
}
