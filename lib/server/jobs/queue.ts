import "server-only";
import { sql } from "drizzle-orm";
import { type DrizzleTransactionLike, fromDrizzle, PgBoss } from "pg-boss";
import type { Database, Db } from "../db/open";
import { log } from "../log/log";
import { isPrivate } from "./private";

const held = globalThis as typeof globalThis & { studioQueue?: PgBoss };

/**
 * `generate`: "there may be a job to send". The item names no job: whoever gets it sends what is due, oldest first.
 * Not deduplicated, although many say the same: an item that is dropped because an equal one waits could belong to a
 * transaction that commits only after that one was worked off.
 *
 * `save`: outputs of one job to be stored. FASHN keeps them for 72 hours; tries go on that long. Those that came inside
 * the answer it keeps for 60 minutes: they are tried with short pauses.
 */
const queues = {
  generate: { retryLimit: 1, expireInSeconds: 60, deleteAfterSeconds: 60, retentionSeconds: 3600, notify: true },
  save: {
    retryLimit: 1000,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 900,
    // A process that was killed while it stored tells nobody: without a sign of life another one takes the item.
    heartbeatSeconds: 20,
    deleteAfterSeconds: 3600,
    retentionSeconds: 80 * 3600,
    notify: true,
  },
} as const;

export type SaveItem = { jobId: string };

/** Starts pg-boss on the studio's database. */
export async function openQueue(database: Database): Promise<PgBoss> {
  const boss = new PgBoss({ ...database.boss, useListenNotify: true, schedule: false });
  boss.on("error", (error) => log().error({ err: error }, "queue"));
  boss.on("warning", (warning) => log().warn({ warning }, "queue"));
  await boss.start();
  for (const [name, options] of Object.entries(queues)) {
    await boss.createQueue(name, options);
    // A queue that an earlier version made keeps what that one said.
    await boss.updateQueue(name, options);
    // Fills pg-boss's own cache. A look-up later, from within a transaction, would wait for that
    // transaction's end on an embedded database, which has a single connection.
    await boss.findJobs(name, { id: "00000000-0000-0000-0000-000000000000" });
  }
  held.studioQueue = boss;
  return boss;
}

/** @throws Error before `openQueue`. */
function queue(): PgBoss {
  if (!held.studioQueue) throw new Error("the queue is not running");
  return held.studioQueue;
}

export function isQueueOpen(): boolean {
  return held.studioQueue !== undefined;
}

/** Stops working off items; those at work get `timeoutMs` milliseconds (at least 1,000) to end. */
export async function closeQueue(timeoutMs: number): Promise<void> {
  const boss = held.studioQueue;
  held.studioQueue = undefined;
  await boss?.stop({ graceful: true, timeout: timeoutMs });
}

/** pg-boss inside a transaction of ours. Its adapter names drizzle's drivers one by one; ours stands for both. */
const through = (tx: Db) => fromDrizzle(tx as unknown as DrizzleTransactionLike, sql);

/** Says that there may be a job to send, once the transaction commits. */
export async function wakeSenders(tx: Db): Promise<void> {
  await queue().send("generate", {}, { db: through(tx) });
}

/** Where FASHN keeps the outputs for an hour only, two tries are at most 30 s apart. pg-boss wants both of them said. */
const shortPauses = { retryBackoff: true, retryDelayMax: 30 } as const;

/** Says that a job's outputs wait to be stored, once the transaction commits. @param job of which the inputs are enough */
export async function wakeSavers(tx: Db, job: { id: string; inputs: Record<string, unknown> }): Promise<void> {
  const item: SaveItem = { jobId: job.id };
  await queue().send("save", item, { db: through(tx), ...(isPrivate(job) && shortPauses) });
}
