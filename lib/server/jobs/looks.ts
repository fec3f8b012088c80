import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { status } from "../fashn/gateway";
import { also } from "../log/about";
import { atWork } from "./at-work";
import { insist } from "./insist";
import { settle } from "./settle";
import type { Job } from "./states";
import { step } from "./step";

/** Milliseconds in which a look is expected to end; afterwards another process may look. */
const leaseMs = 30_000;
/** Looks of this process at one time. More would only wait for FASHN's window. */
const mostAtOnce = 20;

const held = globalThis as typeof globalThis & { studioLooking?: Set<string>; studioWakeLooks?: () => void };
held.studioLooking ??= new Set();
const looking = held.studioLooking;

const lease = sql<Date>`clock_timestamp() + ${leaseMs} * interval '1 millisecond'`;

/** Looks at the running jobs that are due. The lease keeps other processes from looking at the same ones. */
export async function lookAtDue(): Promise<void> {
  const free = mostAtOnce - looking.size;
  if (free <= 0) return;
  const due = await (await db())
    .update(jobs)
    .set({ nextLookAt: lease })
    .where(
      sql`${jobs.id} in (select id from jobs where status = 'running' and next_look_at <= clock_timestamp()
        order by next_look_at limit ${free} for update skip locked)`,
    )
    .returning();
  for (const job of due) look(job);
}

/** Looks at a running job at once, without waiting for the answer. */
export async function lookNow(id: string): Promise<void> {
  const [job] = await (await db())
    .update(jobs)
    .set({ nextLookAt: lease })
    .where(and(eq(jobs.id, id), eq(jobs.status, "running")))
    .returning();
  if (job) look(job);
}

function look(job: Job): void {
  const { id, predictionId } = job;
  // FASHN repeats its webhooks; one look at a time is enough.
  if (predictionId === null || looking.has(id) || atWork().stopping) return;
  looking.add(id);
  atWork().start("look", id, async () => {
    also({ predictionId, batchId: job.batchId });
    try {
      const answer = await status(predictionId, atWork().signal);
      step(id, "looked");
      await insist(id, () => settle(job, answer));
    } finally {
      looking.delete(id);
      wakeLooks();
    }
  });
}

/**
 * Milliseconds until the next job is due for a look or for another try; null when none is. A waiting job that has been
 * due for a second has found no place free, or a pause: whatever ends that wakes the senders.
 */
export async function untilDue(): Promise<number | null> {
  const [next] = await (await db())
    .select({ ms: sql<string | null>`extract(epoch from min(${jobs.nextLookAt}) - clock_timestamp()) * 1000` })
    .from(jobs)
    .where(
      sql`${jobs.status} = 'running'
        or (${jobs.status} = 'queued' and ${jobs.nextLookAt} > clock_timestamp() - interval '1 second')`,
    );
  return next?.ms == null ? null : Number(next.ms);
}

/** Tells the timer that a job's next look has changed. */
export function wakeLooks(): void {
  held.studioWakeLooks?.();
}

/** The timer that `wakeLooks` wakes. */
export function onWakeLooks(wake: (() => void) | undefined): void {
  held.studioWakeLooks = wake;
}
