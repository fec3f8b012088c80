import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { isLeft, type JobError } from "@/lib/types/job";
import type { Db } from "../db/open";
import { jobs } from "../db/schema";
import { type Job, transition } from "./states";

/** The job is FASHN's from here on: what every accepted job starts with, however its prediction id became known. */
export function runningPatch(predictionId: string) {
  return { predictionId, fashnStatus: "starting", usedCredits: null, error: null, finishedAt: null };
}

/** Whether a prediction belongs to another job: whatever names it, it is not this one's. */
export async function isTaken(tx: Db, predictionId: string, jobId: string): Promise<boolean> {
  const [owner] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.predictionId, predictionId), ne(jobs.id, jobId)));
  return owner !== undefined;
}

type Findable = "queued" | "submitting" | "in_doubt" | "canceled" | "failed";

/** Whether FASHN may know a prediction of this job that the studio does not. What FASHN itself has ended has ended. */
export function mayBeFound<J extends Pick<Job, "status" | "predictionId" | "error">>(
  job: J,
): job is J & { status: Findable } {
  if (job.status === "failed") return job.predictionId === null || isLeft(job.error);
  return ["queued", "submitting", "in_doubt", "canceled"].includes(job.status);
}

/**
 * Leaves a job in doubt: its request left and the answer is lost. When its webhook has already told the prediction's
 * id, there is no doubt, and it runs on.
 */
export async function doubt(tx: Db, id: string, error: JobError): Promise<void> {
  const patch = { error, finishedAt: new Date(), claimedBy: null };
  const doubted = await transition(tx, id, "submitting", "in_doubt", patch, error.name);
  if (doubted?.hintedPredictionId) await rescue(tx, doubted, doubted.hintedPredictionId);
}

/**
 * A job's prediction was found: by its webhook, or by a person. It runs, and is due for a look.
 * @returns null when it runs or has ended already, or when the prediction is another job's
 */
export async function rescue(tx: Db, job: Job, predictionId: string, how = "its webhook told"): Promise<Job | null> {
  if (!mayBeFound(job) || (await isTaken(tx, predictionId, job.id))) return null;
  const patch = {
    ...runningPatch(predictionId),
    acceptedAt: job.sentAt ?? new Date(),
    nextLookAt: sql<Date>`clock_timestamp()`,
  };
  return transition(tx, job.id, job.status, "running", patch, `${how} the prediction's id`);
}
