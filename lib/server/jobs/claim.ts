import "server-only";
import { count, inArray, sql } from "drizzle-orm";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { env } from "../env";
import { getSettings } from "../settings/settings";
import { covered } from "./covered";
import { instanceId } from "./instance";
import { type Job, transition } from "./states";
import { nextInTurn } from "./turn";

/**
 * Takes the job whose turn it is among those that the balance covers, if FASHN has a place free: at most
 * `FASHN_MAX_CONCURRENCY` jobs are submitting or running over all processes.
 * @returns the job, now submitting and this process's to send; null when none is due, no place is free, or the queue
 * is paused.
 */
export async function claimNext(): Promise<Job | null> {
  return (await db()).transaction(async (tx) => {
    // Counting and taking must not interleave with another process's.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('fashn-studio places'))`);
    if ((await getSettings(tx)).paused) return null;
    const [busy] = await tx
      .select({ jobs: count() })
      .from(jobs)
      .where(inArray(jobs.status, ["submitting", "running"]));
    if ((busy?.jobs ?? 0) >= env().fashn.maxConcurrency) return null;
    const affordable = await covered(tx);
    for (;;) {
      const id = await nextInTurn(tx, affordable);
      if (id === null) return null;
      const mine = { claimedBy: instanceId(), sentAt: null, nextLookAt: null, error: null };
      const job = await transition(tx, id, "queued", "submitting", mine);
      // Null when somebody took it back in this very moment: then it is another one's turn.
      if (job) return job;
    }
  });
}
