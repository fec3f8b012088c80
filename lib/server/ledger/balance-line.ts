import "server-only";
import { sql } from "drizzle-orm";
import type { BalancePoint } from "@/lib/types/ledger";
import { knownReading, source } from "../credits/known";
import type { Db } from "../db/open";
import { beginOf, endOf, type Range } from "./range";

/** More than a screen can show beside each other. */
const mostPoints = 600;

type Row = { at: Date | string; total: number };

/**
 * The balance over a range, oldest first: the last reading before it, those in it (where they are very many only every so
 * manieth), and the newest of all where the range reaches to it.
 */
export async function balanceLine(db: Db, range: Range): Promise<BalancePoint[]> {
  const begin = beginOf(range);
  const end = endOf(range);
  const own = sql`source = ${source()} ${end ? sql`and at < ${end}` : sql``}`;
  const answer = await db.execute(sql`
    with readings as (
      select at, total, id from balances where ${own} ${begin ? sql`and at >= ${begin}` : sql``}
    ), numbered as (
      select at, total, id, row_number() over (order by at, id) as number, count(*) over () as readings from readings
    )
    select at, total from (
      ${begin ? sql`(select at, total, id from balances where ${own} and at < ${begin} order by at desc, id desc limit 1) union all` : sql``}
      select at, total, id from numbered
      where number = readings or number % ceil(readings / ${mostPoints}::numeric) = 0
    ) line
    order by at, id`);
  const points = (answer as unknown as { rows: Row[] }).rows.map(toPoint);
  const newest = await knownReading(db);
  const last = points.at(-1);
  // It is in the history only where it differs from the one before; yet the balance is known to be the same until then.
  if (newest && last && newest.at > new Date(last.at) && (await isBefore(db, newest.at, range))) {
    points.push(toPoint(newest));
  }
  return points;
}

const toPoint = ({ at, total }: Row): BalancePoint => ({ at: new Date(at).toISOString(), total: Number(total) });

async function isBefore(db: Db, at: Date, range: Range): Promise<boolean> {
  const end = endOf(range);
  if (!end) return true;
  const answer = await db.execute(sql`select ${at.toISOString()}::timestamptz < ${end} as before`);
  return (answer as unknown as { rows: { before: boolean }[] }).rows[0]?.before ?? false;
}
