import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "../db/open";
import { balances } from "../db/schema";

/** From this age on one reading an hour is kept, the last of it. Days. */
const fineDays = 30;
/** How often a process thins out what has grown old. Milliseconds. */
const thinEveryMs = 24 * 60 * 60_000;

const held = globalThis as typeof globalThis & { studioThinnedAt?: number };

type Balance = { total: number; subscription: number; onDemand: number; at: Date };

/** Adds a reading to the balance over time where it differs from the last one of that source. */
export async function keepInHistory(tx: Db, source: string, reading: Balance): Promise<void> {
  const [last] = await tx
    .select()
    .from(balances)
    .where(eq(balances.source, source))
    .orderBy(desc(balances.at), desc(balances.id))
    .limit(1);
  const same =
    last &&
    last.total === reading.total &&
    last.subscription === reading.subscription &&
    last.onDemand === reading.onDemand;
  if (same) return;
  await tx.insert(balances).values({ source, ...reading });
  if (Date.now() - (held.studioThinnedAt ?? 0) < thinEveryMs) return;
  held.studioThinnedAt = Date.now();
  await thin(tx);
}

/** Of every hour that is long over only the last reading stays. */
export async function thin(tx: Db): Promise<void> {
  await tx.execute(sql`
    delete from balances b where b.at < now() - ${fineDays} * interval '1 day' and exists (
      select 1 from balances later
      where later.source = b.source and later.id <> b.id and (later.at, later.id) > (b.at, b.id)
        and later.at < (date_trunc('hour', b.at at time zone 'UTC') + interval '1 hour') at time zone 'UTC')`);
}
