import type { Shape } from "@/lib/client/painter/types";
import type { Gesture, Work } from "./gestures";
import type { Place } from "./viewport";

export interface Polygon {
  readonly open: boolean;
  /** A corner where it is pressed, which follows until it is let go. On the first corner, or twice on the last, it closes. */
  press(at: Place, op: Shape["op"], near: number, time: number): Gesture;
  /** The line to the next corner follows the pointer. */
  hover(at: Place): void;
  /** Fills it. */
  close(): void;
  /** Takes the last corner back. */
  back(): void;
  cancel(): void;
}

/** Milliseconds between two presses that are one double press. */
const DOUBLE = 350;

const within = (a: Place | undefined, b: Place, near: number) =>
  a !== undefined && Math.hypot(a.x - b.x, a.y - b.y) <= near;

/** A shape of straight edges, corner by corner. It stays open between presses. */
export function createPolygon({ painter, sketch }: Work): Polygon {
  let points: Place[] = [];
  let op: Shape["op"] = "add";
  let pressed = 0;

  const nothing: Gesture = { move: () => {}, end: () => {}, cancel: () => {} };
  const polygon: Polygon = {
    get open() {
      return points.length > 0;
    },
    press(at, nextOp, near, time) {
      const again = time - pressed < DOUBLE && within(points.at(-1), at, near);
      pressed = time;
      if (points.length > 2 && (again || within(points[0], at, near))) {
        polygon.close();
        return nothing;
      }
      if (again) return nothing;
      if (points.length === 0) op = nextOp;
      points = [...points, at];
      sketch.draw(points);
      return {
        move(more) {
          points = [...points.slice(0, -1), more.at(-1) ?? at];
          sketch.draw(points);
        },
        end: () => {},
        cancel: polygon.back,
      };
    },
    hover(at) {
      if (points.length > 0) sketch.draw([...points, at]);
    },
    close() {
      if (points.length > 2) painter.shape({ kind: "polygon", points, op });
      polygon.cancel();
    },
    back() {
      points = points.slice(0, -1);
      if (points.length > 0) sketch.draw(points);
      else sketch.clear();
    },
    cancel() {
      points = [];
      sketch.clear();
    },
  };
  return polygon;
}
