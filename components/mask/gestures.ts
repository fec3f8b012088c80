import type { Brush, Painter, Point, Shape } from "@/lib/client/painter/types";
import type { Sketch } from "./sketch";
import type { Place } from "./viewport";

/** A movement from pressing to letting go. Places are in pixels of the picture. */
export interface Gesture {
  move(points: readonly Point[], shift: boolean): void;
  end(): void;
  /** It never was. */
  cancel(): void;
}

/** What gestures work on. */
export type Work = {
  painter: Pick<Painter, "begin" | "extend" | "end" | "cancel" | "line" | "shape">;
  sketch: Pick<Sketch, "draw" | "clear">;
};

const apart = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y);

/** Paints or erases along the way. @param done is told where it ended */
export function stroke({ painter }: Work, from: Point, brush: Brush, done: (at: Place) => void): Gesture {
  let last = from;
  painter.begin(from, brush);
  return {
    move(points) {
      last = points.at(-1) ?? last;
      painter.extend(points);
    },
    end() {
      painter.end();
      done(last);
    },
    cancel: () => painter.cancel(),
  };
}

/**
 * A straight line from where it was pressed to where it is let go; only pressed, from where the last stroke ended.
 * @param still movements up to so many pixels of the picture count as none
 */
export function straight(
  { painter, sketch }: Work,
  from: Place,
  brush: Brush,
  { last, still, done }: { last: Place | null; still: number; done: (at: Place) => void },
): Gesture {
  let to = from;
  sketch.draw([last ?? from, from]);
  return {
    move(points) {
      to = points.at(-1) ?? to;
      if (apart(from, to) > still) sketch.draw([from, to]);
    },
    end() {
      sketch.clear();
      const dragged = apart(from, to) > still;
      painter.line(dragged ? from : (last ?? from), dragged ? to : from, brush);
      done(dragged ? to : from);
    },
    cancel: () => sketch.clear(),
  };
}

const corners = (a: Place, b: Place): Place[] => [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];

/** Two opposite corners; with Shift a square. */
export function rectangle({ painter, sketch }: Work, from: Place, op: Shape["op"], still: number): Gesture {
  let to = from;
  return {
    move(points, shift) {
      const { x, y } = points.at(-1) ?? to;
      const edge = Math.max(Math.abs(x - from.x), Math.abs(y - from.y));
      const square = { x: from.x + Math.sign(x - from.x) * edge, y: from.y + Math.sign(y - from.y) * edge };
      to = shift ? square : { x, y };
      sketch.draw(corners(from, to), true);
    },
    end() {
      sketch.clear();
      if (apart(from, to) > still) painter.shape({ kind: "rectangle", points: [from, to], op });
    },
    cancel: () => sketch.clear(),
  };
}

/** A line drawn around something by hand; it closes by itself. */
export function lasso({ painter, sketch }: Work, from: Place, op: Shape["op"]): Gesture {
  const points: Place[] = [from];
  return {
    move(more) {
      points.push(...more);
      sketch.draw(points, true);
    },
    end() {
      sketch.clear();
      if (points.length > 2) painter.shape({ kind: "lasso", points, op });
    },
    cancel: () => sketch.clear(),
  };
}
