import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  corners,
  type Frame,
  isWhole,
  moved,
  ofRatio,
  onPixels,
  pulled,
  sides,
  wholeOf,
} from "@/lib/client/crop-frame";

const size = { width: 1200, height: 1600 };
const frame: Frame = { left: 300, top: 400, width: 600, height: 800 };

describe("a crop's frame", () => {
  it("moves, and stops at the picture's edge without shrinking", () => {
    expect(moved(frame, -50, 20, size)).toEqual({ ...frame, left: 250, top: 420 });
    expect(moved(frame, 9999, -9999, size)).toEqual({ ...frame, left: 600, top: 0 });
  });

  it("takes a ratio around its middle with the same area", () => {
    const square = ofRatio(frame, 1, size);
    expect(square.width).toBeCloseTo(square.height);
    expect(square.width * square.height).toBeCloseTo(600 * 800);
    expect(square.left + square.width / 2).toBeCloseTo(600);
    expect(square.top + square.height / 2).toBeCloseTo(800);
  });

  it("takes the largest of a ratio from a whole picture", () => {
    expect(onPixels(ofRatio(wholeOf(size), 2 / 3, size), size)).toEqual({
      left: 67,
      top: 0,
      width: 1067,
      height: 1600,
    });
  });

  it("is pulled at one side while the opposite one stays", () => {
    expect(pulled(frame, "w", -100, 50, size, null)).toEqual({ left: 200, top: 400, width: 700, height: 800 });
    expect(pulled(frame, "s", 50, 5000, size, null)).toEqual({ left: 300, top: 400, width: 600, height: 1200 });
    expect(pulled(frame, "ne", 100, 100, size, null)).toEqual({ left: 300, top: 500, width: 700, height: 700 });
  });

  it("is pulled at a corner with its ratio kept, also where the picture ends", () => {
    const larger = pulled(frame, "se", 75, 0, size, 0.75);
    expect(larger).toEqual({ left: 300, top: 400, width: 675, height: 900 });
    const most = pulled(frame, "nw", -9999, -9999, size, 0.75);
    expect(most).toEqual({ left: 0, top: 0, width: 900, height: 1200 });
  });

  it("never collapses or turns over", () => {
    expect(pulled(frame, "se", -9999, -9999, size, null)).toEqual({ left: 300, top: 400, width: 32, height: 32 });
  });

  it("stays inside of the picture on whole pixels, whatever is done with it", () => {
    const far = fc.double({ min: -4000, max: 4000, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) }),
        fc.array(
          fc.tuple(
            fc.constantFrom(...corners, ...sides, "move" as const),
            far,
            far,
            fc.constantFrom(null, 2 / 3, 1, 1.5),
          ),
        ),
        (picture, steps) => {
          let now = wholeOf(picture);
          for (const [grip, across, down, ratio] of steps) {
            const corner = (corners as readonly string[]).includes(grip);
            if (grip === "move") now = moved(now, across, down, picture);
            else now = pulled(now, grip, across, down, picture, corner ? ratio : null);
          }
          const { left, top, width, height } = onPixels(now, picture);
          for (const value of [left, top, width, height]) expect(Number.isInteger(value)).toBe(true);
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
          expect(left + width).toBeLessThanOrEqual(picture.width);
          expect(top + height).toBeLessThanOrEqual(picture.height);
        },
      ),
    );
  });

  it("knows when it leaves nothing out", () => {
    expect(isWhole(wholeOf(size), size)).toBe(true);
    expect(isWhole({ ...wholeOf(size), width: 1199 }, size)).toBe(false);
  });
});
