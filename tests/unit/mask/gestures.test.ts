import { describe, expect, it } from "vitest";
import { lasso, rectangle, straight, stroke, type Work } from "@/components/mask/gestures";
import { createPolygon } from "@/components/mask/polygon";
import { createPainter } from "@/lib/client/painter/painter";
import type { Brush } from "@/lib/client/painter/types";
import { hands } from "../painter/hands";

const brush: Brush = { mode: "paint", size: 10, hardness: 1, opacity: 1 };
const never = () => {};

/** A real painter of 100 × 100 pixels; what is sketched is only counted. */
function bench() {
  const painter = createPainter({ width: 100, height: 100, hands });
  let sketched = 0;
  const work: Work = { painter, sketch: { draw: () => sketched++, clear: () => (sketched = 0) } };
  const at = async (x: number, y: number) => {
    // What takes long goes on behind the call.
    await painter.settled();
    return painter.toMask()[y * 100 + x];
  };
  return { painter, work, at, sketched: () => sketched };
}

describe("a stroke", () => {
  it("is one step, and none when it is canceled", async () => {
    const { painter, work, at } = bench();
    const gesture = stroke(work, { x: 20, y: 20 }, brush, never);
    gesture.move(
      [
        { x: 40, y: 20 },
        { x: 60, y: 20 },
      ],
      false,
    );
    gesture.end();
    expect(await at(50, 20)).toBe(255);
    expect(painter.getState().revision).toBe(1);
    const second = stroke(work, { x: 20, y: 80 }, brush, never);
    second.move([{ x: 60, y: 80 }], false);
    second.cancel();
    expect(await at(40, 80)).toBe(0);
    expect(painter.getState().revision).toBe(1);
  });
});

describe("a straight line", () => {
  it("goes from press to release, or from the last point when it is only pressed", async () => {
    const { work, at } = bench();
    const options = { last: { x: 10, y: 50 }, still: 4, done: never };
    straight(work, { x: 90, y: 51 }, brush, options).end();
    expect(await at(50, 50)).toBe(255);
    const dragged = straight(work, { x: 10, y: 10 }, brush, options);
    dragged.move(
      [
        { x: 12, y: 70 },
        { x: 90, y: 10 },
      ],
      false,
    );
    dragged.end();
    expect(await at(50, 10)).toBe(255);
    expect(await at(12, 70)).toBe(0);
  });

  it("tells where it ended, for the next", () => {
    const { work } = bench();
    let ended = { x: 0, y: 0 };
    const gesture = straight(work, { x: 10, y: 10 }, brush, { last: null, still: 4, done: (place) => (ended = place) });
    gesture.move([{ x: 60, y: 70 }], false);
    gesture.end();
    expect(ended).toEqual({ x: 60, y: 70 });
  });
});

describe("shapes", () => {
  it("fill between two corners, with Shift a square, and nothing for a mere press", async () => {
    const { painter, work, at } = bench();
    rectangle(work, { x: 10, y: 10 }, "add", 4).end();
    expect(painter.getState().revision).toBe(0);
    const square = rectangle(work, { x: 10, y: 10 }, "add", 4);
    square.move([{ x: 50, y: 30 }], true);
    square.end();
    expect([await at(49, 49), await at(51, 20)]).toEqual([255, 0]);
  });

  it("are taken away where they subtract", async () => {
    const { painter, work, at } = bench();
    painter.fill();
    const hole = lasso(work, { x: 20, y: 20 }, "subtract");
    hole.move(
      [
        { x: 80, y: 20 },
        { x: 80, y: 80 },
        { x: 20, y: 80 },
      ],
      false,
    );
    hole.end();
    expect([await at(50, 50), await at(10, 10)]).toEqual([0, 255]);
  });
});

describe("a polygon", () => {
  const corners = [
    { x: 10, y: 10 },
    { x: 90, y: 10 },
    { x: 90, y: 90 },
  ];
  const draw = (polygon: ReturnType<typeof createPolygon>) => {
    for (const [i, corner] of corners.entries()) polygon.press(corner, "add", 5, i * 1000).end();
  };

  it("closes on its first corner, on a double press and by command", async () => {
    const ways: ((polygon: ReturnType<typeof createPolygon>) => void)[] = [
      (polygon) => polygon.press({ x: 12, y: 11 }, "add", 5, 9000).end(),
      (polygon) => polygon.press({ x: 90, y: 90 }, "add", 5, 2200).end(),
      (polygon) => polygon.close(),
    ];
    for (const close of ways) {
      const { work, at } = bench();
      const polygon = createPolygon(work);
      draw(polygon);
      expect(polygon.open).toBe(true);
      close(polygon);
      expect(polygon.open).toBe(false);
      expect([await at(80, 20), await at(20, 80)]).toEqual([255, 0]);
    }
  });

  it("takes corners back one by one, and leaves nothing when it is let go", () => {
    const { painter, work, sketched } = bench();
    const polygon = createPolygon(work);
    draw(polygon);
    polygon.back();
    polygon.back();
    polygon.back();
    expect(polygon.open).toBe(false);
    draw(polygon);
    polygon.cancel();
    expect([polygon.open, sketched(), painter.getState().revision]).toEqual([false, 0, 0]);
  });
});
