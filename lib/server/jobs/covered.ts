import "server-only";
import { and, eq, gt, lte, or, type SQL, sql } from "drizzle-orm";
import { waitsForCredits } from "@/lib/types/job";
import { freeCredits } from "../credits/held";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { jobs } from "../db/schema";
import { announce } from "../events/announce";
import type { Patch } from "./states";
import { studioErrors } from "./words";

/** What holds for the jobs that the balance covers; undefined while it is not known, since all may be tried then. */
export async function covered(tx: Db): Promise<SQL | undefined> {
  const free = await freeCredits(tx);
  return free === null ? undefined : lte(jobs.estimatedCredits, free);
}

/** Queued jobs that were told that they wait for credits. */
const told = and(eq(jobs.status, "queued"), eq(sql`${jobs.error} ->> 'name'`, waitsForCredits));

/**
 * Says on every queued job that the balance does not cover what it waits for, and takes it back where it does by now.
 * @returns whether a job waits for credits that did not before
 */
export async function tellUncovered(): Promise<boolean> {
  return (await db()).transaction(async (tx) => {
    const free = await freeCredits(tx);
    const beyond = free === null ? undefined : and(eq(jobs.status, "queued"), gt(jobs.estimatedCredits, free));
    if ((await tx.$count(jobs, or(told, beyond))) === 0) return false;
    // Two processes that say it at the same time would wait for each other's rows.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('fashn-studio credits'))`);
    await tell(tx, and(told, free === null ? undefined : lte(jobs.estimatedCredits, free)), null);
    if (free === null) return false;
    const prices = await tx.selectDistinct({ credits: jobs.estimatedCredits }).from(jobs).where(beyond);
    const before = await tx.$count(jobs, told);
    for (const { credits } of prices) {
      const error = studioErrors.waitsForCredits(credits, Math.max(0, free));
      const other = sql`${jobs.error} ->> 'detail' is distinct from ${error.detail}`;
      await tell(tx, and(eq(jobs.status, "queued"), eq(jobs.estimatedCredits, credits), other), error);
    }
    return (await tx.$count(jobs, told)) > before;
  });
}

async function tell(tx: Db, which: SQL | undefined, error: Patch["error"]): Promise<void> {
  const revision = sql<number>`${jobs.revision} + 1`;
  const changed = await tx.update(jobs).set({ error, revision }).where(which).returning({ id: jobs.id });
  for (const { id } of changed) await announce(tx, { type: "job", id });
}

/** Whether this job waits for credits. */
export async function waitsForBalance(id: string): Promise<boolean> {
  return (await (await db()).$count(jobs, and(told, eq(jobs.id, id)))) > 0;
}

/** Whether some job waits for credits. */
export async function someWait(): Promise<boolean> {
  return (await (await db()).$count(jobs, told)) > 0;
}
