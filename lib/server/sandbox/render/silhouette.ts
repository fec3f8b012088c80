import type { Size } from "@/lib/catalog/types";

/** A stretch of mask in one row: first and last pixel. */
export type Run = { from: number; to: number };

/** Width of a run in pixels. */
export const breadth = ({ from, to }: Run) => to - from + 1;
/** Middle of a run. */
export const middle = ({ from, to }: Run) => (from + to) / 2;

/** The runs of one row of a mask, left to right, leaving out those narrower than `least` pixels. */
export function runsOf({ mask, width }: Size & { mask: Uint8Array }, y: number, least = 1): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let x = 0; x <= width; x++) {
    const on = x < width && (mask[y * width + x] as number) > 127;
    if (on && from < 0) from = x;
    if (on || from < 0) continue;
    if (x - from >= least) runs.push({ from, to: x - 1 });
    from = -1;
  }
  return runs;
}

/** The run at `x`, or else the one nearest to it. */
export function runAt(runs: Run[], x: number): Run | undefined {
  const far = (run: Run) => (x < run.from ? run.from - x : x > run.to ? x - run.to : 0);
  return runs.reduce<Run | undefined>((best, run) => (!best || far(run) < far(best) ? run : best), undefined);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Straight lines through points (x ascending), continued level beyond both ends. */
export function through(points: readonly (readonly [x: number, y: number])[]): (x: number) => number {
  return (x) => {
    const first = points[0] as readonly [number, number];
    if (x <= first[0]) return first[1];
    for (let i = 1; i < points.length; i++) {
      const a = points[i - 1] as readonly [number, number];
      const b = points[i] as readonly [number, number];
      if (x <= b[0]) return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0] || 1);
    }
    return (points[points.length - 1] as readonly [number, number])[1];
  };
}
