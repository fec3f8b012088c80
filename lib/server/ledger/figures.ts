import "server-only";
import { sql } from "drizzle-orm";
import type { LedgerFigures, LedgerGroup } from "@/lib/types/ledger";
import type { Db } from "../db/open";
import type { Range } from "./range";
import { isMismatch, settled } from "./settled";

export type KeyedFigures = LedgerFigures & { key: string };

const keyOf = {
  day: (zone: string) => sql`to_char(finished_at at time zone ${zone}::text, 'YYYY-MM-DD')`,
  tool: () => sql`model`,
  person: () => sql`created_by`,
} satisfies Record<LedgerGroup, (zone: string) => unknown>;

/** The sums of a range by day (newest first), tool or person (dearest first). */
export async function figuresBy(db: Db, by: LedgerGroup, range: Range): Promise<KeyedFigures[]> {
  const answer = await db.execute(sql`
    with ${settled(range)}
    select
      ${keyOf[by](range.zone)} as key,
      count(*)::int as takes,
      sum(pictures)::int as pictures,
      sum(estimated)::int as estimated,
      coalesce(sum(estimated) filter (where bill = 'free'), 0)::int as free,
      count(*) filter (where bill = 'free')::int as failed,
      coalesce(sum(estimated) filter (where bill = 'unknown'), 0)::int as unknown,
      count(*) filter (where bill = 'unknown')::int as unsaid,
      coalesce(sum(used - estimated) filter (where bill = 'known'), 0)::int as difference,
      count(*) filter (where ${isMismatch})::int as mismatches,
      coalesce(sum(used), 0)::int as used
    from settled
    group by 1
    order by ${by === "day" ? sql`1 desc` : sql`used desc, 1`}`);
  return (answer as unknown as { rows: KeyedFigures[] }).rows;
}

const nothing: LedgerFigures = {
  takes: 0,
  pictures: 0,
  estimated: 0,
  free: 0,
  failed: 0,
  unknown: 0,
  unsaid: 0,
  difference: 0,
  mismatches: 0,
  used: 0,
};

/** Adds up rows of a ledger. */
export function sumOf(rows: readonly LedgerFigures[]): LedgerFigures {
  const sum = { ...nothing };
  for (const row of rows) for (const name of Object.keys(nothing) as (keyof LedgerFigures)[]) sum[name] += row[name];
  return sum;
}
