"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * The person's time zone. While a page of the server wakes up it is UTC, as on the server, so that both draw the same
 * words; the right one follows at once.
 */
export function useTimeZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
}

/** The person's time zone; null while a page of the server wakes up, for what must not be asked for twice. */
export function useOwnTimeZone(): string | null {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] {
  const key = timeZone + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
  formats.set(key, known);
  return known.formatToParts(at);
}

const part = (at: Date, timeZone: string, options: Intl.DateTimeFormatOptions) => {
  const type = Object.keys(options)[0];
  return format(at, timeZone, options).find((found) => found.type === type)?.value ?? "";
};

/** 14:06 */
export function timeOf(at: Date, timeZone: string): string {
  return format(at, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    .map(({ value }) => value)
    .join("");
}

/** 14:06:31 */
export function clockOf(at: Date, timeZone: string): string {
  return format(at, timeZone, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })
    .map(({ value }) => value)
    .join("");
}

export type Day = {
  /** For comparing. */
  key: string;
  weekday: string;
  day: string;
  month: string;
  year: string;
};

/** The calendar day of a moment in a time zone. */
export function dayOf(at: Date, timeZone: string): Day {
  const day = part(at, timeZone, { day: "numeric" });
  const month = part(at, timeZone, { month: "long" });
  const year = part(at, timeZone, { year: "numeric" });
  return { key: `${year} ${month} ${day}`, weekday: part(at, timeZone, { weekday: "long" }), day, month, year };
}

/** Saturday 21 November; with the year when it is another one than `now`'s. */
export function longDate(at: Date, timeZone: string, now: Date = at): string {
  const { weekday, day, month, year } = dayOf(at, timeZone);
  const words = `${weekday} ${day} ${month}`;
  return year === dayOf(now, timeZone).year ? words : `${words} ${year}`;
}

/** "today 14:06", "yesterday 09:30", "Saturday 14 November, 18:02". */
export function moment(at: Date, timeZone: string, now: Date): string {
  const time = timeOf(at, timeZone);
  const { key } = dayOf(at, timeZone);
  if (key === dayOf(now, timeZone).key) return `today ${time}`;
  if (key === dayOf(new Date(now.getTime() - 86_400_000), timeZone).key) return `yesterday ${time}`;
  return `${longDate(at, timeZone, now)}, ${time}`;
}
