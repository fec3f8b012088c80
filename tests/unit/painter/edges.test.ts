import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { feather } from "@/lib/client/painter/hands/feather";
import { grow, shrink } from "@/lib/client/painter/hands/grow";
import type { Grid } from "@/lib/client/painter/hands/lines";
import { createPainter } from "@/lib/client/painter/painter";
import { command, digest, SIZE } from "./commands";
import { hands } from "./hands";

// Two shared processors may make many small runs slow.
vi.setConfig({ testTimeout: 60_000 });

const grid: fc.Arbitrary<Grid> = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((pixels) => ({ pixels, width, height })),
  );

const changed = (source: Grid, change: (grid: Grid) => void): Uint8Array => {
  const copy = { ...source, pixels: source.pixels.slice() };
  change(copy);
  return copy.pixels;
};

/** What growing promises, worked out pixel by pixel: the strongest within the octagon of that reach. */
function strongestWithin({ pixels, width, height }: Grid, px: number, corner: number) {
  return pixels.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    let best = 0;
    for (let dy = -px; dy <= px; dy++) {
      for (let dx = -px; dx <= px; dx++) {
        const [a, b] = [Math.abs(dx), Math.abs(dy)];
        if (a > px || b > px || a + b > corner) continue;
        const [nx, ny] = [x + dx, y + dy];
        if (nx >= 0 && ny >= 0 && nx < width && ny < height) best = Math.max(best, pixels[ny * width + nx] ?? 0);
      }
    }
    return best;
  });
}

describe("growing", () => {
  it("takes the strongest pixel within an octagon", () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 1, max: 12 }), (source, px) => {
        const slanted = Math.max(0, Math.min(Math.round(px * 0.293), Math.floor((px - 1) / 2)));
        const expected = strongestWithin(source, px, 2 * (px - 2 * slanted) + 2 * slanted);
        expect(changed(source, (copy) => grow(copy, px))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it("is undone by shrinking for a block far from the border", () => {
    const source: Grid = { pixels: new Uint8Array(60 * 60), width: 60, height: 60 };
    for (let y = 20; y < 40; y++) source.pixels.fill(200, y * 60 + 20, y * 60 + 40);
    expect(
      changed(source, (copy) => {
        grow(copy, 7);
        shrink(copy, 7);
      }),
    ).toEqual(source.pixels);
  });

  it("leaves a mask that covers everything alone when it shrinks", () => {
    const source: Grid = { pixels: new Uint8Array(30 * 20).fill(255), width: 30, height: 20 };
    expect(changed(source, (copy) => shrink(copy, 5))).toEqual(source.pixels);
  });
});

describe("feathering", () => {
  it("makes a smooth slope around an edge and keeps its middle", () => {
    const source: Grid = { pixels: new Uint8Array(200), width: 200, height: 1 };
    source.pixels.fill(255, 100);
    const row = changed(source, (copy) => feather(copy, 20));
    expect([row[60], row[139]]).toEqual([0, 255]);
    expect((row[99] ?? 0) + (row[100] ?? 0)).toBe(255);
    expect(row).toEqual(row.slice().sort());
  });

  it("never leaves the range of what was there", () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 1, max: 40 }), (source, px) => {
        const row = changed(source, (copy) => feather(copy, px));
        expect(Math.max(...row)).toBeLessThanOrEqual(Math.max(...source.pixels));
        expect(Math.min(...row)).toBeGreaterThanOrEqual(Math.min(...source.pixels));
      }),
    );
  });
});

describe("the painter's edges", () => {
  it("come out as if the whole mask had been worked on, though only tiles near edges are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("grow" as const, "shrink" as const),
        fc.integer({ min: 1, max: 70 }),
        async (commands, name, px) => {
          const painter = createPainter({ width: 1100, height: 300, hands });
          for (const { run } of commands) run(painter);
          await painter.settled();
          const whole = { pixels: painter.toMask(), width: 1100, height: 300 };
          (name === "grow" ? grow : shrink)(whole, px);
          painter[name](px);
          await painter.settled();
          expect(digest(painter.toMask())).toBe(digest(whole.pixels));
        },
      ),
      { numRuns: 8 },
    );
  });

  it("mean the same on an inverted mask", async () => {
    const masks = await Promise.all(
      [true, false].map(async (turned) => {
        const painter = createPainter({ ...SIZE, hands });
        painter.line({ x: 40, y: 60 }, { x: 200, y: 200 }, { mode: "paint", size: 60, hardness: 1, opacity: 1 });
        if (turned) painter.invert();
        painter[turned ? "shrink" : "grow"](9);
        if (turned) painter.invert();
        await painter.settled();
        return digest(painter.toMask());
      }),
    );
    expect(masks[0]).toBe(masks[1]);
  });
});
