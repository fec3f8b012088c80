import "server-only";
import { sql } from "drizzle-orm";
import { limits } from "@/lib/catalog/limits";
import type { Db } from "../db/open";
import { env } from "../env";

/** What FASHN's window holds of `run`s. Times are in ms since 1970. */
export type BookedRuns = {
  /** Past and booked, ascending. */
  calls: number[];
  /** Before it none leaves; 0 where nothing holds them back. */
  silentUntil: number;
  window: { calls: number; ms: number };
};

/** The `run`s inside FASHN's window, so that one can foresee when further ones may leave. */
export async function bookedRuns(tx: Db): Promise<BookedRuns> {
  const { requests, windowMs } = env().fashn.limits.run ?? limits.run;
  const { rows } = (await tx.execute(sql`
    select kind, extract(epoch from at) * 1000 as at from fashn_calls
    where kind in ('run', 'run silence') and at > clock_timestamp() - ${windowMs} * interval '1 millisecond'
    order by fashn_calls.at`)) as unknown as { rows: { kind: string; at: string | number }[] };
  const times = (kind: string) => rows.filter((row) => row.kind === kind).map(({ at }) => Number(at));
  return {
    calls: times("run"),
    silentUntil: times("run silence").at(-1) ?? 0,
    window: { calls: requests, ms: windowMs },
  };
}
