import type { Painter } from "@/lib/client/painter/types";
import type { Bench } from "./commands";
import { createEasel } from "./easel";
import type { Gesture, Work } from "./gestures";
import { pressWith } from "./hands";
import { createKeyboardPen } from "./keyboard-pen";
import type { Press } from "./pointer-input";
import { createPolygon } from "./polygon";
import type { Ring } from "./ring";
import { createSketch, type Sketch } from "./sketch";

/** What belongs to the page around the painter rather than to painting. */
export type Surroundings = Pick<Bench, "toggleFull" | "toggleKeys" | "toggleMore" | "importMask" | "takeLastMask">;

export type PaintBench = Bench & {
  sketch: Sketch;
  press(press: Press): Gesture | null;
  panning(): boolean;
  original(): boolean;
  /** Called when a held key was pressed or let go. */
  onHeld: (() => void) | null;
  /** The cursor, while the painter stands in the page. */
  ring: Ring | null;
  surface: HTMLElement | null;
};

/** Everything one paints with, for one picture. It outlives drawing: React holds it and never looks into it. */
export function createBench(painter: Painter, surroundings: Surroundings): PaintBench {
  const easel = createEasel(painter);
  const sketch = createSketch(easel);
  const work: Work = { painter, sketch };
  const polygon = createPolygon(work);
  const press = pressWith(work, polygon, easel);
  let panning = false;
  let original = false;
  const bench: PaintBench = {
    ...surroundings,
    painter,
    easel,
    polygon,
    sketch,
    press,
    pen: createKeyboardPen(painter, easel, press, () => bench.ring),
    focused: () => bench.surface !== null && document.activeElement === bench.surface,
    panning: () => panning,
    original: () => original,
    holdPan(on) {
      panning = on;
      bench.onHeld?.();
    },
    holdOriginal(on) {
      original = on;
      bench.onHeld?.();
    },
    onHeld: null,
    ring: null,
    surface: null,
  };
  return bench;
}
