import "server-only";
import { eq } from "drizzle-orm";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { takeBack } from "./cancel";
import { move } from "./states";

/**
 * Takes those of the jobs back that still wait, the last first: those before them are sent meanwhile.
 * @param ids in the order of the line
 * @returns the ids of what was taken back
 */
export async function cancelMany(ids: readonly string[]): Promise<string[]> {
  const canceled: string[] = [];
  for (const id of ids.toReversed()) if (await takeBack(id)) canceled.push(id);
  return canceled;
}

/**
 * Puts what was taken back into the queue again, at its old place. Only what never left the studio: anything else might be
 * charged twice.
 * @returns the ids of what waits again
 */
export async function restore(ids: readonly string[]): Promise<string[]> {
  const restored: string[] = [];
  for (const id of ids) {
    const [job] = await (await db()).select().from(jobs).where(eq(jobs.id, id));
    if (!job || job.sentAt || job.predictionId || job.hintedPredictionId) continue;
    const patch = { finishedAt: null, usedCredits: null };
    if (await move(id, "canceled", "queued", patch, "taken back, and put back")) restored.push(id);
  }
  return restored;
}
