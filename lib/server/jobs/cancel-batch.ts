import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { JobView } from "@/lib/types/job";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { takeBack } from "./cancel";
import { getJobsByIds } from "./views";

/**
 * Takes back those jobs of a submission that still wait, the last first: those before them are sent meanwhile.
 * @returns what was taken back; none where all have been sent
 */
export async function cancelBatch(batchId: string): Promise<JobView[]> {
  const waiting = await (await db())
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.batchId, batchId), eq(jobs.status, "queued")))
    .orderBy(desc(jobs.id));
  const canceled: string[] = [];
  for (const { id } of waiting) if (await takeBack(id)) canceled.push(id);
  return getJobsByIds(canceled);
}
