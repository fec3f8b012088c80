import "server-only";
import { sql } from "drizzle-orm";
import type { JobError } from "@/lib/types/job";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { type Job, transition } from "./states";

/** The job is FASHN's from here on: what every accepted job starts with, however its prediction id became known. */
export function runningPatch(predictionId: string) {
  return { predictionId, fashnStatus: "starting", error: null, finishedAt: null };
}

/**
 * Leaves a job in doubt: its request left and the answer is lost. When its webhook has already told the prediction's
 * id, there is no doubt, and it runs on.
 */
export async function doubt(id: string, error: JobError): Promise<void> {
  await (await db()).transaction(async (tx) => {
    const patch = { error, finishedAt: new Date(), claimedBy: null };
    const doubted = await transition(tx, id, "submitting", "in_doubt", patch, error.name);
    if (doubted?.hintedPredictionId) await rescue(tx, doubted, doubted.hintedPredictionId);
  });
}

/** A webhook told the prediction's id of a job that had none: it runs, and is due for a look. Null when it runs already. */
export async function rescue(tx: Db, job: Job, predictionId: string): Promise<Job | null> {
  if (job.status !== "submitting" && job.status !== "in_doubt" && job.status !== "queued") return null;
  const patch = {
    ...runningPatch(predictionId),
    acceptedAt: job.sentAt ?? new Date(),
    nextLookAt: sql<Date>`clock_timestamp()`,
  };
  return transition(tx, job.id, job.status, "running", patch, "its webhook told the prediction's id");
}
