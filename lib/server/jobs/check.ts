import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { JobView } from "@/lib/types/job";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { runningPatch } from "./doubt";
import { lookNow } from "./looks";
import { transition } from "./states";
import { getExistingJob } from "./views";

/**
 * Looks at a job at once because a person asks. A job in doubt whose prediction id is known runs on.
 * @throws StudioFailure `not_found`
 */
export async function check(id: string): Promise<JobView> {
  await (await db()).transaction(async (tx) => {
    const [known] = await tx
      .select({ predictionId: jobs.predictionId })
      .from(jobs)
      .where(and(eq(jobs.id, id), eq(jobs.status, "in_doubt"), isNotNull(jobs.predictionId)));
    if (!known?.predictionId) return;
    const patch = { ...runningPatch(known.predictionId), nextLookAt: sql<Date>`clock_timestamp()` };
    await transition(tx, id, "in_doubt", "running", patch, "looked at again");
  });
  await lookNow(id);
  return getExistingJob(id);
}
