import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import { freeCredits } from "../credits/held";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { jobs } from "../db/schema";
import { env } from "../env";
import { bookedRuns } from "../fashn/booked";
import { lineUp, type Place, type Situation } from "./line";
import { lastServed, waitingPersons } from "./turn";

/** The longest that a line is kept while nothing happens to any job, in ms: what runs ends earlier or later than foreseen. */
const keptMs = 1000;
/** A job that takes longer than usual is expected to need this much longer, in ms. */
const overdueMs = 2000;

type Kept = { version: string; until: number; line: Promise<Place[]> };
const held = globalThis as typeof globalThis & { studioLine?: Kept };

/**
 * The waiting jobs of everybody in the order in which they will be sent. Many views may ask for it at once: it is read
 * anew only after something has happened to a job, or after a second.
 */
export async function waitingLine(): Promise<Place[]> {
  const open = await db();
  const { rows } = (await open.execute(sql`select max(id)::text as version from job_events`)) as unknown as {
    rows: { version: string | null }[];
  };
  const version = rows[0]?.version ?? "";
  const kept = held.studioLine;
  if (kept?.version === version && kept.until > Date.now()) return kept.line;
  const line = readSituation(open).then(lineUp);
  held.studioLine = { version, until: Date.now() + keptMs, line };
  return line;
}

async function readSituation(tx: Db): Promise<Situation> {
  const now = Date.now();
  const own = {
    id: jobs.id,
    take: jobs.take,
    person: jobs.createdBy,
    typicalMs: jobs.typicalMs,
    credits: jobs.estimatedCredits,
    nextTryAt: jobs.nextLookAt,
  };
  const queued = await tx
    .select(own)
    .from(jobs)
    .where(eq(jobs.status, "queued"))
    .orderBy(asc(jobs.createdBy), sql`coalesce(${jobs.rank}, ${jobs.take})`, asc(jobs.take));
  const [free, pace, booked] = [await freeCredits(tx), await paceNow(tx), await bookedRuns(tx)];
  return {
    now: Math.max(now, booked.silentUntil),
    waiting: queued.map(({ credits, typicalMs, nextTryAt, ...job }) => ({
      ...job,
      lastsMs: typicalMs * pace,
      notBefore: free !== null && credits > free ? Number.POSITIVE_INFINITY : (nextTryAt?.getTime() ?? 0),
    })),
    served: await servedAt(tx),
    freeAt: await placesFree(tx, now, pace),
    calls: booked.calls,
    window: booked.window,
  };
}

/** When each person with waiting jobs was last served, in ms since 1970. */
async function servedAt(tx: Db): Promise<Map<string, number>> {
  const { rows } = (await tx.execute(sql`${waitingPersons}
    select id, extract(epoch from ${lastServed(sql`persons.id`)}) * 1000 as at from persons
    where id is not null`)) as unknown as { rows: { id: string; at: string | number | null }[] };
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, Number(at)] as const])));
}

/** When each place at FASHN is expected to become free, in ms since 1970. */
async function placesFree(tx: Db, now: number, pace: number): Promise<number[]> {
  const busy = await tx
    .select({ sentAt: jobs.sentAt, acceptedAt: jobs.acceptedAt, typicalMs: jobs.typicalMs })
    .from(jobs)
    .where(inArray(jobs.status, ["submitting", "running"]));
  const ends = busy
    .map(({ sentAt, acceptedAt, typicalMs }) => {
      const from = (acceptedAt ?? sentAt)?.getTime() ?? now;
      return Math.max(from + typicalMs * pace, now + overdueMs * pace);
    })
    .sort((a, b) => a - b);
  const places = env().fashn.maxConcurrency;
  const free = Array.from({ length: Math.max(0, places - ends.length) }, () => now);
  // With more in flight than allowed, since the setting was lowered, the first to end free nothing.
  return [...free, ...ends.slice(-places)];
}

/** How long jobs take these days, as a part of their typical time: the middle one of the last 20. */
async function paceNow(tx: Db): Promise<number> {
  const { rows } = (await tx.execute(sql`
    select percentile_cont(0.5) within group (order by took) as pace from (
      select extract(epoch from finished_at - accepted_at) * 1000 / typical_ms as took from jobs
      where status = 'done' and accepted_at is not null and finished_at > clock_timestamp() - interval '1 day'
      order by finished_at desc limit 20) as latest`)) as unknown as { rows: { pace: string | number | null }[] };
  const pace = rows[0]?.pace;
  return pace == null ? 1 : Math.min(Math.max(Number(pace), 0.01), 10);
}
