import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "../db/open";
import { knownReading } from "./known";

export type Held = {
  /** Credits of jobs that still wait in the studio. */
  queued: number;
  /** Credits of jobs that were sent and are not, or may not be, in the reading yet. */
  sent: number;
};

/**
 * Credits that a reading of the balance does not know of. FASHN takes them when a prediction completes, so those of a job
 * that completed before FASHN was asked are in the reading, although the studio may still be storing its pictures.
 * @param asOf when FASHN was asked for the balance
 */
export async function heldCredits(tx: Db, asOf: Date): Promise<Held> {
  const at = asOf.toISOString();
  const answer = await tx.execute(sql`
    select
      coalesce(sum(estimated_credits) filter (where status = 'queued'), 0)::int as queued,
      coalesce(sum(coalesce(used_credits, estimated_credits)) filter (where status <> 'queued'), 0)::int as sent
    from jobs
    where status in ('queued', 'submitting', 'running')
      or (status in ('failed', 'in_doubt') and finished_at > ${at}::timestamptz)
      or ((status = 'saving' or (status = 'done' and finished_at > ${at}::timestamptz)) and exists (
        select 1 from job_events e
        where e.job_id = jobs.id and e.status = 'saving' and e.at > ${at}::timestamptz))`);
  const [row] = (answer as unknown as { rows: Held[] }).rows;
  return { queued: Number(row?.queued ?? 0), sent: Number(row?.sent ?? 0) };
}

/** Credits that can still be spent: the balance less what was sent already. Null while the balance is not known. */
export async function freeCredits(tx: Db): Promise<number | null> {
  const reading = await knownReading(tx);
  return reading && reading.total - (await heldCredits(tx, reading.at)).sent;
}
