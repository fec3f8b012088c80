import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createPainter } from "@/lib/client/painter/painter";
import { type Brush, HISTORY_STEPS } from "@/lib/client/painter/types";
import { brush, command, digest, point, recount, SIZE } from "./commands";
import { hands } from "./hands";

// Two shared processors may make many small runs slow.
vi.setConfig({ testTimeout: 60_000 });

const hard: Brush = { mode: "paint", size: 21, hardness: 1, opacity: 1 };
const at = (mask: Uint8Array, x: number, y: number) => mask[y * SIZE.width + x];

describe("a stroke", () => {
  it("paints white where the brush went and nothing elsewhere", async () => {
    const painter = createPainter({ ...SIZE, hands });
    painter.begin({ x: 50.5, y: 60.5 }, hard);
    painter.extend([{ x: 280.5, y: 60.5 }]);
    painter.end();
    await painter.settled();
    const mask = painter.toMask();
    expect([at(mask, 50, 60), at(mask, 255, 60), at(mask, 256, 60), at(mask, 280, 69)]).toEqual([255, 255, 255, 255]);
    expect([at(mask, 50, 48), at(mask, 150, 72), at(mask, 38, 60), at(mask, 292, 60)]).toEqual([0, 0, 0, 0]);
  });

  it("is no stronger where it crosses itself", async () => {
    const painter = createPainter({ ...SIZE, hands });
    const faint = { ...hard, opacity: 0.4 };
    painter.begin({ x: 20, y: 100 }, faint);
    painter.extend([
      { x: 200, y: 100 },
      { x: 100, y: 20 },
      { x: 100, y: 200 },
    ]);
    painter.end();
    await painter.settled();
    expect(Math.max(...painter.toMask())).toBe(102);
  });

  it("is the same whether its points come one by one or all at once", async () => {
    await fc.assert(
      fc.asyncProperty(point, fc.array(point, { maxLength: 8 }), brush, async (first, rest, with_) => {
        const [single, coalesced] = [createPainter({ ...SIZE, hands }), createPainter({ ...SIZE, hands })];
        single.begin(first, with_);
        for (const one of rest) single.extend([one]);
        single.end();
        coalesced.begin(first, with_);
        coalesced.extend(rest);
        coalesced.end();
        await Promise.all([single.settled(), coalesced.settled()]);
        expect(digest(single.toMask())).toBe(digest(coalesced.toMask()));
      }),
      { numRuns: 40 },
    );
  });

  it("leaves no trace and no step when it is cancelled", async () => {
    const painter = createPainter({ ...SIZE, hands });
    painter.line({ x: 10, y: 10 }, { x: 200, y: 200 }, hard);
    await painter.settled();
    const before = digest(painter.toMask());
    painter.begin({ x: 200, y: 10 }, hard);
    painter.extend([{ x: 10, y: 280 }]);
    painter.cancel();
    await painter.settled();
    expect(digest(painter.toMask())).toBe(before);
    expect(painter.getState().revision).toBe(1);
  });

  it("is thinned by a light pen", async () => {
    const widths = await Promise.all(
      [0.2, 0.6, 1].map(async (pressure) => {
        const painter = createPainter({ ...SIZE, hands });
        painter.line({ x: 20, y: 150, pressure }, { x: 280, y: 150, pressure }, { ...hard, size: 100 });
        await painter.settled();
        return painter.getState().coverage;
      }),
    );
    expect(widths[0]).toBeLessThan((widths[1] ?? 0) * 0.6);
    expect(widths[1]).toBeLessThan((widths[2] ?? 0) * 0.8);
  });
});

describe("history", () => {
  it("goes back and forth through every state, whatever was done", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 12 }), async (commands) => {
        const painter = createPainter({ ...SIZE, hands });
        const states = [digest(painter.toMask())];
        for (const { run } of commands) {
          const { revision } = painter.getState();
          run(painter);
          await painter.settled();
          if (painter.getState().revision > revision) states.push(digest(painter.toMask()));
        }
        for (const expected of states.slice(0, -1).reverse()) {
          painter.undo();
          await painter.settled();
          expect(digest(painter.toMask())).toBe(expected);
        }
        expect(painter.getState().canUndo).toBe(false);
        for (const expected of states.slice(1)) {
          painter.redo();
          await painter.settled();
          expect(digest(painter.toMask())).toBe(expected);
        }
        expect(painter.getState().canRedo).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it("counts what is painted as a recount does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 8 }), async (commands) => {
        const painter = createPainter({ ...SIZE, hands });
        for (const { run } of commands) run(painter);
        await painter.settled();
        expect(painter.getState().coverage).toBeCloseTo(recount(painter.toMask()), 12);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps a hundred steps and lets the oldest go", async () => {
    const painter = createPainter({ ...SIZE, hands });
    for (let step = 0; step < HISTORY_STEPS + 20; step++) {
      painter.line({ x: step * 2, y: 10 }, { x: step * 2, y: 200 }, hard);
      await painter.settled();
    }
    let steps = 0;
    for (; painter.getState().canUndo; steps++) {
      painter.undo();
      await painter.settled();
    }
    expect(steps).toBe(HISTORY_STEPS);
  });

  it("gives up no step of pure noise, though there is nowhere to put it but memory", async () => {
    const painter = createPainter({ ...SIZE, hands });
    const states = [digest(painter.toMask())];
    for (let step = 0; step < HISTORY_STEPS; step++) {
      painter.load(crypto.getRandomValues(new Uint8Array(60_000)), 300, 200);
      await painter.settled();
      states.push(digest(painter.toMask()));
    }
    await vi.waitFor(() => expect(painter.historyBytes()).toBeGreaterThan(0));
    for (const expected of states.slice(0, -1).reverse()) {
      painter.undo();
      await painter.settled();
      expect(digest(painter.toMask()) === expected).toBe(true);
    }
  });

  it("takes little memory for a hundred strokes, once they are packed", async () => {
    const painter = createPainter({ width: 1024, height: 1024, hands });
    for (let step = 0; step < HISTORY_STEPS; step++) {
      painter.line({ x: 0, y: step * 9 }, { x: 1024, y: 1024 - step * 9 }, { ...hard, size: 60, hardness: 0.5 });
    }
    await painter.settled();
    await vi.waitFor(() => expect(painter.historyBytes()).toBeLessThan(24 * 1024 * 1024), {
      timeout: 50_000,
      interval: 200,
    });
  });

  it("forgets what was undone once something new is painted", async () => {
    const painter = createPainter({ ...SIZE, hands });
    painter.fill();
    painter.undo();
    painter.line({ x: 10, y: 10 }, { x: 60, y: 60 }, hard);
    await painter.settled();
    expect(painter.getState()).toMatchObject({ canUndo: true, canRedo: false });
  });

  it("has no step for what changed nothing", async () => {
    const painter = createPainter({ ...SIZE, hands });
    painter.clear();
    painter.line({ x: 10, y: 10 }, { x: 60, y: 60 }, { ...hard, mode: "erase" });
    await painter.settled();
    expect(painter.getState().canUndo).toBe(false);
  });
});

describe("shapes", () => {
  it("fills a rectangle to the pixel, across tiles", async () => {
    const painter = createPainter({ ...SIZE, hands });
    painter.shape({
      kind: "rectangle",
      op: "add",
      points: [
        { x: 270, y: 280 },
        { x: 10, y: 20 },
      ],
    });
    await painter.settled();
    expect(painter.getState().coverage * SIZE.width * SIZE.height).toBeCloseTo(260 * 260, 6);
    const mask = painter.toMask();
    expect([at(mask, 10, 20), at(mask, 269, 279), at(mask, 9, 20), at(mask, 270, 279)]).toEqual([255, 255, 0, 0]);
  });

  it("takes away what it is told to, with soft sides on slopes", async () => {
    const painter = createPainter({ ...SIZE, hands });
    painter.fill();
    painter.shape({
      kind: "polygon",
      op: "subtract",
      points: [
        { x: 0, y: 0 },
        { x: 200, y: 0 },
        { x: 0, y: 200 },
      ],
    });
    await painter.settled();
    const mask = painter.toMask();
    expect([at(mask, 50, 50), at(mask, 150, 150)]).toEqual([0, 255]);
    expect(at(mask, 100, 99)).toBeGreaterThan(100);
    expect(at(mask, 100, 99)).toBeLessThan(155);
    expect(painter.getState().coverage).toBeCloseTo(1 - 20_000 / (SIZE.width * SIZE.height), 2);
  });
});
