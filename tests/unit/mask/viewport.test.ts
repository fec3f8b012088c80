import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bounded,
  fitted,
  keptInSight,
  nextStop,
  onPicture,
  onStage,
  pinched,
  resting,
  scaledAt,
  type View,
} from "@/components/mask/viewport";

const size = fc.record({ width: fc.integer({ min: 1, max: 8000 }), height: fc.integer({ min: 1, max: 8000 }) });
const place = fc.record({ x: fc.integer({ min: -500, max: 2000 }), y: fc.integer({ min: -500, max: 2000 }) });
const view: fc.Arbitrary<View> = fc.record({
  x: fc.integer({ min: -4000, max: 4000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
  scale: fc.double({ min: 0.01, max: 40, noNaN: true }),
});
const room = { top: 8, right: 24, bottom: 24, left: 76 };

describe("fitted", () => {
  it("shows the whole picture in the free room, touching it at two sides, for any size", () => {
    fc.assert(
      fc.property(size, (picture) => {
        const stage = { width: 880, height: 900 };
        const { x, y, scale } = fitted(picture, stage, room);
        const [width, height] = [picture.width * scale, picture.height * scale];
        expect(x).toBeGreaterThanOrEqual(room.left - 1e-6);
        expect(y).toBeGreaterThanOrEqual(room.top - 1e-6);
        expect(x + width).toBeLessThanOrEqual(stage.width - room.right + 1e-6);
        expect(y + height).toBeLessThanOrEqual(stage.height - room.bottom + 1e-6);
        const freeWidth = stage.width - room.left - room.right;
        const freeHeight = stage.height - room.top - room.bottom;
        expect(Math.min(freeWidth - width, freeHeight - height)).toBeCloseTo(0, 6);
      }),
    );
  });

  it("survives a stage that has no room", () => {
    expect(fitted({ width: 10, height: 10 }, { width: 0, height: 0 }, room).scale).toBeGreaterThan(0);
  });
});

describe("zooming", () => {
  it("keeps the pixel under the pointer where it is, at any view and scale", () => {
    fc.assert(
      fc.property(view, place, fc.double({ min: 0.05, max: 32, noNaN: true }), (before, at, scale) => {
        const pixel = onPicture(before, at);
        const there = onStage(scaledAt(before, at, scale), pixel);
        expect(there.x).toBeCloseTo(at.x, 4);
        expect(there.y).toBeCloseTo(at.y, 4);
      }),
    );
  });

  it("stays between 5 % and 3200 %, but always reaches the whole picture", () => {
    expect(bounded(0.001, 0.3)).toBe(0.05);
    expect(bounded(99, 0.3)).toBe(32);
    expect(bounded(0.001, 0.02)).toBe(0.02);
    expect(bounded(99, 40)).toBe(40);
  });

  it("goes through its stops, the whole picture being one of them, and rests at the ends", () => {
    expect(nextStop(1, 1, 0.42)).toBe(1.5);
    expect(nextStop(1, -1, 0.42)).toBe(0.67);
    expect(nextStop(0.5, -1, 0.42)).toBe(0.42);
    expect(nextStop(0.42001, -1, 0.42)).toBe(0.33);
    expect(nextStop(32, 1, 0.42)).toBe(32);
    expect(nextStop(0.05, -1, 0.42)).toBe(0.05);
    let zoom = 0.05;
    const seen = [zoom];
    while (nextStop(zoom, 1, 0.42) !== zoom) {
      zoom = nextStop(zoom, 1, 0.42);
      seen.push(zoom);
    }
    expect(seen).toContain(1);
    expect(seen.at(-1)).toBe(32);
  });

  it("rests at 100 % and at the whole picture when it would pass them, and goes on from there", () => {
    expect(resting(0.9, 1.1, [1, 0.42])).toBe(1);
    expect(resting(1, 1.1, [1, 0.42])).toBe(1.1);
    expect(resting(1.2, 0.3, [1, 0.42])).toBe(1);
    expect(resting(0.5, 0.9, [1, 0.42])).toBe(0.9);
  });
});

describe("two fingers", () => {
  it("keep what lies between them between them", () => {
    fc.assert(
      fc.property(view, place, place, place, place, (before, a, b, c, d) => {
        const pixel = onPicture(before, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
        const after = pinched(before, [a, b], [c, d], (scale) => scale);
        const there = onStage(after, pixel);
        expect(there.x).toBeCloseTo((c.x + d.x) / 2, 3);
        expect(there.y).toBeCloseTo((c.y + d.y) / 2, 3);
      }),
    );
  });

  it("zoom by as much as they go apart, within the limits", () => {
    const before = { x: 0, y: 0, scale: 1 };
    const from = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ] as const;
    const to = [
      { x: 50, y: 100 },
      { x: 250, y: 100 },
    ] as const;
    expect(pinched(before, from, to, (scale) => scale).scale).toBe(2);
    expect(pinched(before, from, to, () => 1.5).scale).toBe(1.5);
  });
});

describe("keptInSight", () => {
  it("leaves a part of the picture on the stage, wherever it was moved", () => {
    fc.assert(
      fc.property(view, size, (wild, picture) => {
        const stage = { width: 800, height: 700 };
        const { x, y, scale } = keptInSight(wild, picture, stage);
        const least = (length: number) => Math.min(64, length * scale) - 1e-6;
        expect(Math.min(x + picture.width * scale, stage.width) - Math.max(x, 0)).toBeGreaterThanOrEqual(
          Math.min(least(picture.width), stage.width),
        );
        expect(Math.min(y + picture.height * scale, stage.height) - Math.max(y, 0)).toBeGreaterThanOrEqual(
          Math.min(least(picture.height), stage.height),
        );
      }),
    );
  });

  it("does not touch a view that is in sight", () => {
    const calm = { x: 100, y: 50, scale: 0.5 };
    expect(keptInSight(calm, { width: 800, height: 1200 }, { width: 880, height: 900 })).toEqual(calm);
  });
});
