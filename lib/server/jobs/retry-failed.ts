import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { FailedView } from "@/lib/types/line";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { StudioFailure } from "../failure";
import type { Person } from "../people/current-person";
import { retry } from "./retry";

/**
 * The person's jobs that failed since a moment and may succeed when sent again. Those that were tried again already, with the same
 * inputs to the seed, are left out, so that a second press pays for nothing twice.
 */
export async function failedSince(since: Date, person: Person): Promise<FailedView> {
  const { rows } = (await (
    await db()
  ).execute(sql`
    select id, estimated_credits as credits from jobs
    where status = 'failed' and created_by = ${person.id} and finished_at >= ${since.toISOString()}::timestamptz
      and error ->> 'again' = 'true'
      and not exists (select 1 from jobs again
        where again.brief = jobs.brief and again.id > jobs.id and again.inputs = jobs.inputs)
    order by take`)) as unknown as { rows: { id: string; credits: number }[] };
  return { ids: rows.map(({ id }) => id), credits: rows.reduce((sum, { credits }) => sum + Number(credits), 0) };
}

/**
 * Submits the inputs of failed jobs again, each as a new job. What the studio refuses now, since a picture is gone for example, holds
 * nothing else up.
 * @returns the number of jobs that were submitted
 */
export async function retryMany(ids: readonly string[], person: Person): Promise<number> {
  let sent = 0;
  const failed = and(inArray(jobs.id, [...ids]), eq(jobs.status, "failed"), eq(jobs.createdBy, person.id));
  for (const { id } of await (await db()).select({ id: jobs.id }).from(jobs).where(failed).orderBy(asc(jobs.take))) {
    try {
      await retry(id, person);
      sent += 1;
    } catch (error) {
      if (!(error instanceof StudioFailure)) throw error;
    }
  }
  return sent;
}
