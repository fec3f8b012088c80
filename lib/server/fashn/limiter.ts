import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { limits } from "@/lib/catalog/limits";
import { db } from "../db/client";

type Kind = "run" | "status" | "credits";

/**
 * FASHN's windows. Calls are counted there as they arrive, here as they leave: a call that travels slowly and one
 * that travels fast come closer together on the way, hence half a second to a second more than documented.
 */
const windows: Record<Kind, { calls: number; ms: number }> = {
  run: { calls: limits.run.requests, ms: limits.run.windowMs + 1000 },
  status: { calls: limits.status.requests, ms: limits.status.windowMs + 500 },
  credits: { calls: limits.credits.requests, ms: limits.credits.windowMs + 500 },
};

/** How long to stay silent after a 429 that did not say: the key is shared with somebody else. */
const silenceMs: Record<Kind, number> = { run: 5000, status: 2000, credits: 5000 };

/**
 * Books the earliest moment at which one more call may leave and waits for it. First come, first served, over all
 * studio processes on one database.
 * @throws AbortError when the signal ends the wait; the booked place is then left unused.
 */
export async function takeTurn(kind: Kind, signal?: AbortSignal): Promise<void> {
  const { calls, ms } = windows[kind];
  const waitMs = await book(
    kind,
    sql`greatest(
    clock_timestamp(),
    (select max(at) from fashn_calls where kind = ${kind}),
    (select at + ${ms} * interval '1 millisecond' from fashn_calls where kind = ${kind}
      order by at desc offset ${calls - 1} limit 1)
  )`,
  );
  if (waitMs > 0) await sleep(waitMs, undefined, { signal });
}

/** FASHN refused a call of this kind: none leaves before `afterMs` milliseconds are over. */
export async function pushBack(kind: Kind, afterMs: number | null): Promise<void> {
  // A place booked in the future holds back all that follow it.
  await book(kind, sql`clock_timestamp() + ${afterMs ?? silenceMs[kind]} * interval '1 millisecond'`);
}

async function book(kind: Kind, at: ReturnType<typeof sql>): Promise<number> {
  return (await db()).transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('fashn_calls'), hashtext(${kind}))`);
    const booked = await tx.execute(sql`
      insert into fashn_calls (kind, at) values (${kind}, ${at})
      returning extract(epoch from at - clock_timestamp()) * 1000 as wait_ms`);
    await tx.execute(sql`
      delete from fashn_calls where kind = ${kind} and at < clock_timestamp() - interval '2 minutes'`);
    const rows = (booked as unknown as { rows: { wait_ms: string | number }[] }).rows;
    return Number(rows[0]?.wait_ms ?? 0);
  });
}
