import "server-only";
import { and, asc, count, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { env } from "../env";
import { covered } from "./covered";
import { instanceId } from "./instance";
import { type Job, transition } from "./states";

/**
 * Takes the oldest job that is due and that the balance covers, if FASHN has a place free: at most `FASHN_MAX_CONCURRENCY` jobs are submitting
 * or running over all processes.
 * @returns the job, now submitting and this process's to send; null when none is due or no place is free.
 */
export async function claimNext(): Promise<Job | null> {
  return (await db()).transaction(async (tx) => {
    // Counting and taking must not interleave with another process's.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('fashn-studio places'))`);
    const [busy] = await tx
      .select({ jobs: count() })
      .from(jobs)
      .where(inArray(jobs.status, ["submitting", "running"]));
    if ((busy?.jobs ?? 0) >= env().fashn.maxConcurrency) return null;
    const due = or(isNull(jobs.nextLookAt), lte(jobs.nextLookAt, sql`clock_timestamp()`));
    const [next] = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.status, "queued"), due, await covered(tx)))
      .orderBy(asc(jobs.take))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!next) return null;
    const mine = { claimedBy: instanceId(), sentAt: null, nextLookAt: null, error: null };
    return transition(tx, next.id, "queued", "submitting", mine);
  });
}
