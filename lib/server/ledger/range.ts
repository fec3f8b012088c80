import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "../db/open";
import { StudioFailure } from "../failure";

const day = z.iso.date().refine((value) => value >= "2000-01-01" && value <= "2199-12-31", "is no day of ours");

/**
 * A zone by its name, such as Europe/Lisbon. Bare offsets are refused: Postgres reads their sign the other way round than
 * browsers do.
 */
const timeZone = z.string().refine((name) => {
  try {
    return /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}, "is no time zone");

/** Days from and to which a ledger is asked for, both included, in a person's time zone. An open end has none. */
export const rangeShape = z.object({ from: day.optional(), to: day.optional(), zone: timeZone.default("UTC") });
export type Range = z.output<typeof rangeShape>;

const midnight = (date: string, days: number, zone: string) =>
  sql`(((${date}::date + ${days}::int)::timestamp) at time zone ${zone}::text)`;

/** The moment at which the range begins; undefined for an open end. */
export const beginOf = ({ from, zone }: Range): SQL | undefined => (from ? midnight(from, 0, zone) : undefined);
/** The moment at which it is over. */
export const endOf = ({ to, zone }: Range): SQL | undefined => (to ? midnight(to, 1, zone) : undefined);

const noZone = "22023";

/** @throws StudioFailure `invalid_input` when the database does not know a zone that the browser knows */
export async function requireZone(db: Db, { zone }: Range): Promise<void> {
  try {
    await db.execute(sql`select now() at time zone ${zone}::text`);
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
    if (cause?.code !== noZone) throw error;
    const message = `The database does not know the time zone ${zone}.`;
    throw new StudioFailure({ code: "invalid_input", message, advice: "Set another time zone on your device." });
  }
}
