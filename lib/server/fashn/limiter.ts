import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import { limits } from "@/lib/catalog/limits";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { env } from "../env";
import { type CallKind, countTurn } from "./turns-waited";

/**
 * A call that may leave. `answered` is told when its answer has come, `neverLeft` when it certainly did not arrive:
 * neither has to be waited for.
 */
export type Turn = { answered(): void; neverLeft(): void };

/**
 * FASHN counts calls as they arrive, and nobody here sees that moment: two that leave one window apart may arrive closer
 * together, when the first travels slowly. But a call has arrived by the time its answer is here. So a call counts
 * from its answer, and no jitter can bring 51 into one window; that costs one answer's time in each window (a second in
 * 60 s is 1.6 %, over a good line it is far less). As long as there is no answer, it counts this much after it left:
 * an estimate that matters only where more calls may be under way at a time (FASHN: 6) than a window holds (50).
 */
const travelMs = (windowMs: number) => Math.min(1000, windowMs / 20);
/** Clocks that run differently: a thousandth of the window, more than NTP ever slews. */
const drift = 1.001;
/** Silence after a refusal that named no time: this long, and twice as long after each that follows. Milliseconds. */
const shortestSilenceMs = 1000;
const longestSilenceMs = 30_000;

const later = (ms: number) => sql`${ms} * interval '1 millisecond'`;

/** Silences stand in the same table under a name of their own: `at` is then their end. */
const silenceOf = (kind: CallKind) => `${kind} silence` as const;

/**
 * Books the earliest moment at which one more call may leave and waits for it, over all studio processes on one
 * database. A refusal that comes while it waits holds it back, too.
 * @throws AbortError when the signal ends the wait; the booked place is then left unused.
 */
export async function takeTurn(kind: CallKind, signal?: AbortSignal): Promise<Turn> {
  let booked = await book(kind);
  let waitedMs = 0;
  while (booked.waitMs > 0) {
    waitedMs += booked.waitMs;
    // Rounded up: timers count whole milliseconds and may be early by one.
    await sleep(Math.ceil(booked.waitMs) + 1, undefined, { signal });
    if ((await silentMs(await db(), kind)) <= 0) break;
    booked = await book(kind, booked.id);
  }
  countTurn(kind, waitedMs);
  const { id } = booked;
  return {
    answered: () => tell(sql`update fashn_calls set at = clock_timestamp() where id = ${id}`),
    neverLeft: () => tell(sql`delete from fashn_calls where id = ${id}`),
  };
}

/**
 * FASHN refused a call of this kind, or could not be reached: none leaves before `afterMs` milliseconds are over, and
 * for one window the calls leave evenly spaced, since the key is shared with somebody who has used up the burst.
 * @param afterMs the time that FASHN named
 * @returns the milliseconds for which nothing leaves
 */
export function pushBack(kind: CallKind, afterMs: number | null): Promise<number> {
  return alone(kind, async (tx) => {
    const silentFor = await silentMs(tx, kind);
    // Several calls may be refused at once: that is one refusal.
    if (silentFor > 0 && silentFor >= (afterMs ?? 0)) return silentFor;
    const earlier = await number(
      tx,
      sql`select count(*) as n from fashn_calls
        where kind = ${silenceOf(kind)} and at > clock_timestamp() - interval '1 minute'`,
    );
    const ms = afterMs ?? Math.min(shortestSilenceMs * 2 ** earlier, longestSilenceMs);
    await tx.execute(sql`
      insert into fashn_calls (kind, at) values (${silenceOf(kind)}, clock_timestamp() + ${later(ms)})`);
    return ms;
  });
}

/** @param instead the booking that this one takes the place of */
function book(kind: CallKind, instead?: number): Promise<{ id: number; waitMs: number }> {
  const { requests, windowMs } = env().fashn.limits[kind] ?? limits[kind];
  const travels = later(travelMs(windowMs));
  return alone(kind, async (tx) => {
    await tx.execute(sql`
      delete from fashn_calls where id = ${instead ?? null}
        or (kind in (${kind}, ${silenceOf(kind)}) and at < clock_timestamp() - ${later(windowMs + 60_000)})`);
    const { rows } = (await tx.execute(sql`
      with window_ as (select at from fashn_calls where kind = ${kind} order by at desc limit ${requests}),
      silence as (select max(at) as ends from fashn_calls where kind = ${silenceOf(kind)}),
      turn as (select greatest(
        clock_timestamp(),
        (select ends from silence),
        (select at + ${later(windowMs * drift)} from window_ offset ${requests - 1}),
        (select max(at) + ${later(windowMs / requests)} from window_, silence
          where ends > clock_timestamp() - ${later(windowMs)})
      ) as leaves)
      insert into fashn_calls (kind, at) select ${kind}, leaves + ${travels} from turn
      returning id, extract(epoch from at - ${travels} - clock_timestamp()) * 1000 as wait_ms`)) as unknown as {
      rows: { id: string | number; wait_ms: string | number }[];
    };
    const [row] = rows;
    return { id: Number(row?.id), waitMs: Number(row?.wait_ms ?? 0) };
  });
}

/** Milliseconds until calls of this kind may leave again; 0 or less where nothing holds them back. */
function silentMs(tx: Db, kind: CallKind): Promise<number> {
  return number(
    tx,
    sql`select extract(epoch from max(at) - clock_timestamp()) * 1000 as n from fashn_calls
      where kind = ${silenceOf(kind)}`,
  );
}

async function number(tx: Db, query: SQL): Promise<number> {
  const { rows } = (await tx.execute(query)) as unknown as { rows: { n: string | number | null }[] };
  return Number(rows[0]?.n ?? 0);
}

/** Two bookings must not interleave, whichever processes make them. */
async function alone<T>(kind: CallKind, work: (tx: Db) => Promise<T>): Promise<T> {
  return (await db()).transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('fashn_calls'), hashtext(${kind}))`);
    return work(tx);
  });
}

/** What is not told makes the studio slower by `travelMs`, and no call too many: nobody has to hear of it. */
function tell(query: SQL): void {
  void db()
    .then((open) => open.execute(query))
    .catch(() => undefined);
}
