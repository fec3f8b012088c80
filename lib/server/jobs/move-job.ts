import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { jobEvents, jobs } from "../db/schema";
import { announce } from "../events/announce";
import { StudioFailure } from "../failure";
import type { Person } from "../people/current-person";
import { keyBetween, respaced } from "./rank";

/** What a job stands by among those of its person. */
const key = sql<number>`coalesce(${jobs.rank}, ${jobs.take})`.mapWith(Number);

/**
 * Moves a waiting job of the person before another of theirs, or to their end. Where that other one has been sent or
 * taken back meanwhile, its place counts.
 * @throws StudioFailure `not_found`; `not_allowed` for another person's; `too_late` for what does not wait any more
 */
export async function moveJob(id: string, beforeId: string | null, person: Person): Promise<void> {
  await (await db()).transaction(async (tx) => {
    // Two moves at once would take the same place.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('fashn-studio line'))`);
    const job = await ownJob(tx, id, person);
    if (job.status !== "queued") {
      throw new StudioFailure({ code: "too_late", message: "It does not wait any more." });
    }
    const target = beforeId === null ? null : await ownJob(tx, beforeId, person);
    const line = (await ownLine(tx, person)).filter((other) => other.id !== id);
    const found = target === null ? -1 : line.findIndex((other) => other.key >= target.key);
    const at = found < 0 ? line.length : found;
    let rank = keyBetween(line[at - 1]?.key, line[at]?.key);
    if (rank === null) {
      const keys = respaced(line.length + 1, Math.max(job.key, ...line.map((other) => other.key)));
      for (const [i, other] of line.entries()) await setRank(tx, other.id, keys[i < at ? i : i + 1] ?? other.key);
      rank = keys[at] ?? job.key;
    }
    if (!(await setRank(tx, id, rank))) return;
    // Everything that happens to a job is in its events: by the newest of them the line is known to be another one.
    await tx.insert(jobEvents).values({ jobId: id, status: "queued", note: "moved" });
    await announce(tx, { type: "job", id });
  });
}

/** @throws StudioFailure `not_found`, `not_allowed` */
async function ownJob(tx: Db, id: string, person: Person) {
  const [job] = await tx.select({ status: jobs.status, by: jobs.createdBy, key }).from(jobs).where(eq(jobs.id, id));
  if (!job) throw new StudioFailure({ code: "not_found", message: "There is no such take." });
  if (job.by !== person.id) {
    throw new StudioFailure({
      code: "not_allowed",
      message: "This is another person's take.",
      advice: "You can move your own.",
    });
  }
  return job;
}

/** The person's waiting jobs, the next first. */
function ownLine(tx: Db, person: Person) {
  return tx
    .select({ id: jobs.id, key })
    .from(jobs)
    .where(and(eq(jobs.status, "queued"), eq(jobs.createdBy, person.id)))
    .orderBy(key, jobs.take);
}

async function setRank(tx: Db, id: string, rank: number): Promise<boolean> {
  const moved = await tx
    .update(jobs)
    .set({ rank, revision: sql`${jobs.revision} + 1` })
    .where(and(eq(jobs.id, id), eq(jobs.status, "queued")))
    .returning({ id: jobs.id });
  return moved.length > 0;
}
