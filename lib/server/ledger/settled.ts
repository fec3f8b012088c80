import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { beginOf, endOf, type Range } from "./range";

/**
 * The takes that a ledger adds up, as a table `settled`: all that were sent and have ended in the range, each with
 * - `pictures`: what it made,
 * - `used`: credits charged; null where FASHN did not say,
 * - `bill`: `free` (failed, so that FASHN charged nothing), `unknown`, or `known`.
 */
export function settled(range: Range): SQL {
  const begin = beginOf(range);
  const end = endOf(range);
  // Before credits were kept with every failure, a free one could only be told by its error.
  return sql`settled as (
    select *, case when used is null then 'unknown' when used = 0 and status <> 'done' then 'free' else 'known' end as bill
    from (
      select id, take, model, status, created_by, finished_at, prediction_id, error ->> 'name' as error_name,
        estimated_credits as estimated,
        (select count(*) from assets a where a.job_id = jobs.id and a.origin = 'result') as pictures,
        coalesce(used_credits, case when status = 'failed' and error ->> 'charged' = 'no' then 0 end) as used
      from jobs
      where finished_at is not null
        and (status in ('done', 'failed', 'in_doubt') or (status = 'canceled' and sent_at is not null))
        ${begin ? sql`and finished_at >= ${begin}` : sql``}
        ${end ? sql`and finished_at < ${end}` : sql``}
    ) ended
  )`;
}

/** Of an ended take: whether it was charged another sum than was estimated. */
export const isMismatch = sql`(bill = 'known' and used <> estimated)`;
