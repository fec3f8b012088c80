import "server-only";
import { sql } from "drizzle-orm";
import type { LedgerGroup, LedgerView } from "@/lib/types/ledger";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { balanceLine } from "./balance-line";
import { figuresBy, sumOf } from "./figures";
import { labelOf } from "./labels";
import { listMismatches } from "./mismatches";
import { beginOf, endOf, type Range, requireZone } from "./range";

/**
 * What takes were to cost and did cost, and what that did to the balance. A take belongs to the day on which it ended.
 * @throws StudioFailure `invalid_input` for a zone that the database does not know
 */
export async function readLedger(by: LedgerGroup, range: Range): Promise<LedgerView> {
  const open = await db();
  await requireZone(open, range);
  const [figures, mismatches, balances, ends] = await Promise.all([
    figuresBy(open, by, range),
    listMismatches(open, range),
    balanceLine(open, range),
    endsOf(open, range),
  ]);
  const rows = figures.map((row) => ({ ...row, label: labelOf(by, row.key) }));
  return { by, rows, totals: sumOf(rows), mismatches, balances, ...ends };
}

type Ends = Pick<LedgerView, "begins" | "ends">;

async function endsOf(open: Db, range: Range): Promise<Ends> {
  const answer = await open.execute(
    sql`select ${beginOf(range) ?? sql`null`} as begins, ${endOf(range) ?? sql`null`} as ends`,
  );
  const [row] = (answer as unknown as { rows: Ends[] }).rows;
  const iso = (at: string | null | undefined) => (at ? new Date(at).toISOString() : null);
  return { begins: iso(row?.begins), ends: iso(row?.ends) };
}
