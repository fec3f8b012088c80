import type { LedgerGroup } from "@/lib/types/ledger";

/** What the address of the ledger says. */
export type LedgerAsk = {
  /** Of its own days only with `from` and `to`. */
  period: "this-month" | "last-month" | "all" | "own";
  /** `2026-11-21`; an open end has none. */
  from?: string;
  to?: string;
  by: LedgerGroup;
};

const two = (value: number) => String(value).padStart(2, "0");

/** The first and the last day of a month, as `2026-11-01`. @param month counted from 0; may lie outside of the year */
function monthOf(year: number, month: number): { from: string; to: string } {
  const first = new Date(Date.UTC(year, month, 1));
  const last = new Date(Date.UTC(year, month + 1, 0));
  const name = `${first.getUTCFullYear()}-${two(first.getUTCMonth() + 1)}`;
  return { from: `${name}-01`, to: `${name}-${two(last.getUTCDate())}` };
}

/** The days that are asked for, both included. @param today `2026-11-21`, where the person is */
export function daysOf({ period, from, to }: LedgerAsk, today: string): { from?: string; to?: string } {
  const [year = 0, month = 1] = today.split("-").map(Number);
  if (period === "this-month") return monthOf(year, month - 1);
  if (period === "last-month") return monthOf(year, month - 2);
  return period === "own" ? { ...(from && { from }), ...(to && { to }) } : {};
}

/** A day in a time zone as `2026-11-21`. */
export function dayKey(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${found.year}-${found.month}-${found.day}`;
}

/** The address of the ledger that is asked for. */
export function addressOf({ period, from, to, by }: LedgerAsk): string {
  const query = new URLSearchParams();
  if (period === "own") {
    if (from) query.set("from", from);
    if (to) query.set("to", to);
  } else if (period !== "this-month") query.set("period", period);
  if (by !== "day") query.set("by", by);
  const text = query.toString();
  return text ? `/ledger?${text}` : "/ledger";
}
