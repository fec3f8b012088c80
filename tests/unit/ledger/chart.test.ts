import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartOf, nearest, stepOf } from "@/lib/client/ledger/chart";

const day = 86_400_000;
const from = Date.parse("2026-10-20T00:00Z");
const reading = (ms: number, total: number) => ({ at: new Date(from + ms).toISOString(), total });

describe("the line of the balance", () => {
  it("stays inside its field, and its axis holds every amount, whatever was read", () => {
    const readings = fc.array(fc.tuple(fc.nat({ max: 400 * day }), fc.integer({ min: -50, max: 100_000 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(readings, fc.nat({ max: 400 * day }), fc.nat({ max: 500 }), (some, end, warn) => {
        const points = some.toSorted(([a], [b]) => a - b).map(([ms, total]) => reading(ms, total));
        const chart = chartOf(points, null, from + end, warn);
        if (!chart) throw new Error("nothing was drawn");
        for (const { x, y } of chart.points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(1);
        }
        expect(chart.rows[0]?.at).toBe(0);
        expect(chart.rows.at(-1)?.at).toBeCloseTo(1);
        expect(chart.yOf(warn)).toBeLessThanOrEqual(1);
        expect(chart.columns.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
        expect(chart.columns.filter(({ words }) => words).length).toBeLessThanOrEqual(7);
      }),
      { numRuns: 40 },
    );
  });

  it("holds each amount until the next reading", () => {
    const chart = chartOf([reading(0, 100), reading(day, 60), reading(2 * day, 60)], from, from + 2 * day);
    expect(chart?.path).toBe("M0 0H500V400H1000V400");
  });

  it("begins with the balance before the range, and is nothing where nothing was read", () => {
    const chart = chartOf([reading(-day, 50), reading(day, 40)], from, from + 2 * day);
    expect(chart?.points.map(({ x }) => x)).toEqual([0, 0.5]);
    expect(chartOf([], from, from + day)).toBeNull();
  });

  it("is cut into few round steps", () => {
    for (const most of [1, 3, 7, 12, 99, 234, 1000, 4321, 99_999]) {
      const parts = Math.ceil(most / stepOf(most));
      expect(parts).toBeGreaterThanOrEqual(1);
      expect(parts).toBeLessThanOrEqual(5);
    }
  });

  it("is read off where the pointer is", () => {
    const points = [{ x: 0 }, { x: 0.4 }, { x: 1 }];
    expect([-1, 0.1, 0.3, 0.69, 0.71, 2].map((x) => nearest(points, x))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
