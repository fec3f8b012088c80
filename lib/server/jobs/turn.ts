import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/open";

/**
 * When a person was last served: the claim of whatever of theirs is about to be sent, else of what was sent last.
 * @param person SQL for the person's id
 */
export const lastServed = (person: SQL) => sql`(
  select max(job_events.at) from job_events
  where job_events.status = 'submitting' and job_events.job_id in (
    select id from jobs where status = 'submitting' and sent_at is null and created_by = ${person}
    union all
    (select id from jobs where created_by = ${person} and sent_at is not null order by sent_at desc limit 1)))`;

/** Everybody who has jobs in the queue, by one step through the index for each person, however many jobs they have. */
export const waitingPersons = sql`
  with recursive persons(id) as (
    (select created_by from jobs where status = 'queued' order by created_by limit 1)
    union all
    select (select created_by from jobs where status = 'queued' and created_by > persons.id order by created_by limit 1)
    from persons where persons.id is not null)`;

/**
 * The job to be sent next: of the persons with jobs that are due, the one served longest ago comes first, so that
 * nobody waits behind all the jobs of another. A person's own jobs go in their order.
 * @param which what else holds for a job that may be sent, as SQL on `jobs`
 * @returns its id; null when none is due
 */
export async function nextInTurn(tx: Db, which: SQL = sql`true`): Promise<string | null> {
  const found = await tx.execute(sql`${waitingPersons}
    select first.id from persons cross join lateral (
      select id, take from jobs
      where status = 'queued' and created_by = persons.id and (next_look_at is null or next_look_at <= clock_timestamp())
        and ${which}
      order by coalesce(rank, take), take limit 1) as first
    order by ${lastServed(sql`persons.id`)} nulls first, first.take limit 1`);
  return (found as unknown as { rows: { id: string }[] }).rows[0]?.id ?? null;
}
