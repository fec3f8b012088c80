import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "@/components/desk/lay-out";
import { assetView, jobView } from "../../support/views";

const print = (n: number, ratio = 0.75, position = 0) =>
  assetView({ id: `a${n}.${position}`, jobId: `j${n}`, position, width: Math.round(ratio * 1200), height: 1200 });
const ids = (rows: ReturnType<typeof layOut>["rows"]) => rows.map(({ pins }) => pins.map(({ id }) => id));

describe("layOut", () => {
  it("shows the newest print large, of each take the first, and the rest on the strip", () => {
    const { hero, rows, strip } = layOut([print(3), print(3, 0.75, 1), print(2), print(1)], []);
    expect(hero?.id).toBe("a3.0");
    expect(ids(rows)).toEqual([["a2.0", "a1.0"]]);
    expect(strip.map(({ id }) => id)).toEqual(["a3.1"]);
  });

  it("puts takes in the making first", () => {
    const { rows } = layOut([print(3), print(2)], [jobView({ id: "running" })]);
    expect(ids(rows)).toEqual([["running", "a2.0"]]);
  });

  it("gives a wide print a row of its own", () => {
    const { rows } = layOut([print(9), print(3, 16 / 9), print(2), print(1)], []);
    expect(ids(rows)).toEqual([["a3.0"], ["a2.0", "a1.0"]]);
  });

  it("leaves empty table beside a lone print instead of blowing it up", () => {
    const [row] = layOut([print(2), print(1)], []).rows;
    expect(row?.rest).toBeCloseTo(0.75);
  });

  it("has nothing to lay out on the first day", () => {
    expect(layOut([], [])).toEqual({ hero: null, rows: [], strip: [] });
  });

  it("shows every print exactly once, whatever their ratios", () => {
    const ratios = fc.array(fc.double({ min: 0.4, max: 2.4, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(ratios, (all) => {
        const prints = all.map((ratio, n) => print(n, ratio));
        const { hero, rows, strip } = layOut(prints, []);
        const shown = [hero?.id, ...ids(rows).flat(), ...strip.map(({ id }) => id)].filter(Boolean);
        expect(shown.sort()).toEqual(prints.map(({ id }) => id).sort());
        expect(rows.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
