import type { BalancePoint } from "@/lib/types/ledger";

/** A mark on an axis: its place in 0…1, and words where it has some. */
export type Tick = { at: number; words?: string };

export type Chart = {
  /** Readings in the range, each with its place in 0…1: from the left, and from the bottom. */
  points: (BalancePoint & { x: number; y: number })[];
  /** The line from reading to reading: the balance stays the same until the next. SVG path in a field of 1000 × 1000 */
  path: string;
  rows: Tick[];
  columns: Tick[];
  /** Place of an amount from the bottom. */
  yOf: (credits: number) => number;
};

const day = 24 * 60 * 60_000;

/** Round steps that cut an amount into three to six parts. */
export function stepOf(most: number): number {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10;
  return Math.max(1, step * power);
}

/** Days between two moments where the person is, or months where those are many. */
function columnsOf(begin: number, end: number): Tick[] {
  const place = (at: Date) => (at.getTime() - begin) / (end - begin);
  const first = new Date(begin);
  const long = end - begin > 93 * day;
  const ticks: Tick[] = [];
  for (let n = 0; ticks.length < 400; n += 1) {
    const at = long
      ? new Date(first.getFullYear(), first.getMonth() + n, 1)
      : new Date(first.getFullYear(), first.getMonth(), first.getDate() + n);
    if (at.getTime() > end) break;
    if (at.getTime() >= begin) ticks.push({ at: place(at), ...wordsOf(at, long) });
  }
  return spaced(ticks);
}

const month = new Intl.DateTimeFormat("en-GB", { month: "short" });

function wordsOf(at: Date, long: boolean): { words?: string } {
  if (long) return { words: at.getMonth() === 0 ? String(at.getFullYear()) : month.format(at) };
  const date = at.getDate();
  return [1, 8, 15, 22].includes(date) ? { words: `${date} ${month.format(at)}` } : {};
}

/** At most seven of them keep their words. */
function spaced(ticks: Tick[]): Tick[] {
  const named = ticks.filter(({ words }) => words);
  const every = Math.ceil(named.length / 7);
  if (named.length === 0) return ticks.map((tick) => ({ ...tick }));
  return ticks.map((tick) => (tick.words && named.indexOf(tick) % every !== 0 ? { at: tick.at } : tick));
}

/** The balance over time as it is drawn; null where nothing was read. Times in ms, `warn` in credits. */
export function chartOf(
  balances: readonly BalancePoint[],
  begins: number | null,
  ends: number,
  warn = 0,
): Chart | null {
  const [first] = balances;
  if (!first) return null;
  const begin = begins ?? Date.parse(first.at);
  const end = Math.max(ends, begin + 60_000);
  const totals = balances.map(({ total }) => total);
  const step = stepOf(Math.max(...totals, warn));
  const most = Math.max(step, Math.ceil(Math.max(...totals, warn) / step) * step);
  const least = Math.min(0, Math.floor(Math.min(...totals) / step) * step);
  const yOf = (credits: number) => (credits - least) / (most - least);
  const xOf = (at: string) => Math.min(1, Math.max(0, (Date.parse(at) - begin) / (end - begin)));
  const points = balances.map((point) => ({ ...point, x: xOf(point.at), y: yOf(point.total) }));
  const [start = { x: 0, y: 0 }, ...rest] = points;
  const x = (share: number) => +(share * 1000).toFixed(2);
  const y = (share: number) => +((1 - share) * 1000).toFixed(2);
  const path = `M${x(start.x)} ${y(start.y)}${rest.map((point) => `H${x(point.x)}V${y(point.y)}`).join("")}`;
  const rows = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, n) => ({
    at: yOf(least + n * step),
    words: String(least + n * step),
  }));
  return { points, path, rows, columns: columnsOf(begin, end), yOf };
}

/** The reading that stands nearest to a place. @param x 0…1 from the left */
export function nearest(points: readonly { x: number }[], x: number): number {
  let best = 0;
  for (const [n, point] of points.entries()) {
    if (Math.abs(point.x - x) <= Math.abs((points[best]?.x ?? 0) - x)) best = n;
  }
  return best;
}
