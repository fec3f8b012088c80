import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { type JobStatus, unsettled } from "@/lib/types/job";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { jobEvents, jobs } from "../db/schema";
import { announce } from "../events/announce";
import { log } from "../log/log";
import { metrics } from "../metrics/metrics";
import { wakeSavers, wakeSenders } from "./queue";

export type Job = typeof jobs.$inferSelect;
export type Patch = Omit<PgUpdateSetSource<typeof jobs>, "id" | "status" | "take" | "revision">;

/** One more change that browsers are told of. */
const revision = sql<number>`${jobs.revision} + 1`;

/**
 * Every way from one state to another. What is not here cannot be written. Even a job that is over may run: when FASHN
 * calls about it, it was accepted after all, and what is paid for is fetched.
 */
const ways = {
  queued: ["submitting", "canceled", "running"],
  submitting: ["queued", "running", "failed", "in_doubt"],
  running: ["saving", "failed", "in_doubt"],
  saving: ["done", "failed"],
  in_doubt: ["running", "failed"],
  // Back to saving, when a person lets the studio fetch again what FASHN has finished.
  done: ["saving"],
  failed: ["running", "in_doubt", "saving"],
  // Somebody thought better of it, or FASHN had taken it although it said no.
  canceled: ["queued", "running"],
} as const satisfies Record<JobStatus, readonly JobStatus[]>;

export type Next<From extends JobStatus> = (typeof ways)[From][number];

const holdsSlot = (status: JobStatus) => status === "submitting" || status === "running";

/** What FASHN never took on, or refused before it gave an id, has cost nothing. */
const isFree = (from: JobStatus, to: JobStatus) =>
  (from === "queued" && to === "canceled") || (from === "submitting" && to === "failed");

/**
 * Moves a job to its next state: one guarded UPDATE, its event, its news for the browsers, and the queue items that
 * follow from it, all in the given transaction.
 * @returns the job as it now is; null when it was not in `from` any more, and nothing happened.
 */
export async function transition<From extends JobStatus>(
  tx: Db,
  id: string,
  from: From,
  to: Next<From>,
  patch: Patch = {},
  note?: string,
): Promise<Job | null> {
  const status: JobStatus = to;
  const [job] = await tx
    .update(jobs)
    .set({ ...(isFree(from, status) && { usedCredits: 0 }), ...patch, status, revision })
    .where(and(eq(jobs.id, id), eq(jobs.status, from)))
    .returning();
  if (!job) return null;
  await record(tx, job, from, note);
  await announce(tx, { type: "job", id });
  // Nothing reads the balance because of it, yet another part of it is held.
  if (status === "canceled" || from === "canceled") await announce(tx, { type: "credits" });
  if (status === "saving") await wakeSavers(tx, job);
  if ((holdsSlot(from) && !holdsSlot(status)) || from === "canceled") await wakeSenders(tx);
  const { predictionId, batchId } = job;
  log().info(
    { jobId: id, from, to, note, predictionId: predictionId ?? undefined, batchId: batchId ?? undefined },
    "job",
  );
  return job;
}

/** Writes the change into the job's history, and counts it with the time that the job had stayed in its state. */
async function record(tx: Db, { id, model, status }: Job, from: JobStatus, note?: string): Promise<void> {
  const [stay] = await tx
    .insert(jobEvents)
    // Not when the transaction began: whoever waits for the lock of the places began before those that are served first.
    .values({ jobId: id, status, note: note ?? null, at: sql`clock_timestamp()` })
    // Of the events before this one: a statement does not see its own row.
    .returning({
      ms: sql<string | null>`extract(epoch from ${jobEvents.at} -
        (select max(earlier.at) from ${jobEvents} earlier where earlier.job_id = ${id})) * 1000`,
    });
  metrics().stays.observe({ state: from, model }, Number(stay?.ms ?? 0) / 1000);
  if (!leaves(status)) metrics().ends.inc({ state: status, model });
}

const leaves = (status: JobStatus) => unsettled.some((state) => state === status);

/** `transition` in a transaction of its own. */
export async function move<From extends JobStatus>(
  id: string,
  from: From,
  to: Next<From>,
  patch: Patch = {},
  note?: string,
): Promise<Job | null> {
  return (await db()).transaction((tx) => transition(tx, id, from, to, patch, note));
}

/**
 * Changes what is known about a job that stays in its state; `news` says whether browsers shall know.
 * @returns null when it was not in that state any more.
 */
export async function amend(id: string, status: JobStatus, patch: Patch, news = true): Promise<Job | null> {
  return (await db()).transaction(async (tx) => {
    const [job] = await tx
      .update(jobs)
      .set(news ? { ...patch, revision } : patch)
      .where(and(eq(jobs.id, id), eq(jobs.status, status)))
      .returning();
    if (job && news) await announce(tx, { type: "job", id });
    return job ?? null;
  });
}
