import "server-only";
import { sql } from "drizzle-orm";
import { type LedgerFigures, type LedgerGroup, ledgerGroups } from "@/lib/types/ledger";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { env } from "../env";
import { nameOfPerson } from "../people/names";
import { type Cell, csvLine } from "./csv";
import { figuresBy } from "./figures";
import { labelOf, labelOfModel } from "./labels";
import { type Range, requireZone } from "./range";
import { settled } from "./settled";

/** What the rows of an exported ledger stand for. */
export const exportGroups = [...ledgerGroups, "take"] as const;
export type ExportGroup = (typeof exportGroups)[number];

/** Takes that are read at a time. */
const batch = 500;

const figures = [
  "takes",
  "pictures",
  "estimated",
  "free",
  "unknown",
  "difference",
  "used",
  "failed",
  "unsaid",
  "mismatches",
] as const satisfies readonly (keyof LedgerFigures)[];

/**
 * The ledger as the lines of a CSV file, with a line of names first; as many are read at a time as are wanted.
 * @throws StudioFailure before the first line, for a zone that the database does not know
 */
export async function ledgerLines(by: ExportGroup, range: Range): Promise<AsyncGenerator<string>> {
  const open = await db();
  await requireZone(open, range);
  return by === "take" ? takeLines(open, range) : groupLines(open, by, range);
}

/** A last column with money, where the price of a credit is known. */
function money() {
  const price = env().fashn.creditPriceUsd;
  return {
    head: price === null ? [] : ["used_usd"],
    cell: (used: number | null): Cell[] =>
      price === null ? [] : [used === null ? null : Number((used * price).toFixed(4))],
  };
}

async function* groupLines(open: Db, by: LedgerGroup, range: Range): AsyncGenerator<string> {
  const { head, cell } = money();
  yield csvLine([by, ...figures, ...head]);
  for (const row of await figuresBy(open, by, range)) {
    yield csvLine([labelOf(by, row.key), ...figures.map((name) => row[name]), ...cell(row.used)]);
  }
}

type Take = {
  id: string;
  take: number;
  ended: string;
  model: string;
  created_by: string;
  status: string;
  pictures: number;
  estimated: number;
  used: number | null;
  bill: "known" | "free" | "unknown";
  error_name: string | null;
  prediction_id: string | null;
};

async function* takeLines(open: Db, range: Range): AsyncGenerator<string> {
  const { head, cell } = money();
  yield csvLine([
    ...["take", "ended", "tool", "person", "state", "bill", "pictures", "estimated", "difference", "used"],
    ...["error", "prediction", ...head],
  ]);
  for (let after = 0, size = batch; size === batch; ) {
    const takes = await takesAfter(open, range, after);
    for (const row of takes) {
      yield csvLine([
        ...[row.take, row.ended, labelOfModel(row.model), nameOfPerson(row.created_by), row.status, row.bill],
        ...[
          row.pictures,
          row.estimated,
          row.bill === "known" && row.used !== null ? row.used - row.estimated : null,
          row.used,
        ],
        ...[row.error_name, row.prediction_id, ...cell(row.used)],
      ]);
    }
    size = takes.length;
    after = takes.at(-1)?.take ?? after;
  }
}

async function takesAfter(open: Db, range: Range, after: number): Promise<Take[]> {
  const answer = await open.execute(sql`
    with ${settled(range)}
    select id, take, to_char(finished_at at time zone ${range.zone}::text, 'YYYY-MM-DD HH24:MI:SS') as ended, model,
      created_by, status, pictures::int, estimated, used, bill, error_name, prediction_id
    from settled where take > ${after} order by take limit ${batch}`);
  return (answer as unknown as { rows: Take[] }).rows;
}
