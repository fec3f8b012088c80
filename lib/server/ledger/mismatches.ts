import "server-only";
import { sql } from "drizzle-orm";
import type { Mismatch } from "@/lib/types/ledger";
import type { Db } from "../db/open";
import { labelOfModel } from "./labels";
import type { Range } from "./range";
import { isMismatch, settled } from "./settled";

/** So many are listed; all are counted. */
const mostListed = 50;

type Row = Omit<Mismatch, "label" | "at"> & { model: string; finished_at: Date | string };

/** Takes that were charged another sum than was estimated, newest first. */
export async function listMismatches(db: Db, range: Range): Promise<Mismatch[]> {
  const answer = await db.execute(sql`
    with ${settled(range)}
    select id as "jobId", take, model, estimated, used, finished_at,
      (select a.id from assets a where a.job_id = settled.id and a.origin = 'result' order by position limit 1) as "assetId"
    from settled
    where ${isMismatch}
    order by finished_at desc, id desc
    limit ${mostListed}`);
  return (answer as unknown as { rows: Row[] }).rows.map(({ model, finished_at, ...row }) => ({
    ...row,
    label: labelOfModel(model),
    at: new Date(finished_at).toISOString(),
  }));
}
