import type { Brush, Shape } from "@/lib/client/painter/types";
import type { Easel } from "./easel";
import { type Gesture, lasso, rectangle, straight, stroke, type Work } from "./gestures";
import type { Press } from "./pointer-input";
import type { Polygon } from "./polygon";
import { useSettings } from "./settings";
import type { Place } from "./viewport";

/** CSS pixels that a hand moves without meaning to: of a mouse or pen, of a finger. */
const STILL = { fine: 4, touch: 12 };
/** CSS pixels around a polygon's first corner within which a press closes it. */
const NEAR = { fine: 10, touch: 24 };

/** What a press begins with the chosen tool. */
export function pressWith(work: Work, polygon: Polygon, easel: Easel): (press: Press) => Gesture | null {
  /** Where the last stroke ended: a line with Shift starts there. */
  let last: Place | null = null;
  const done = (at: Place) => {
    last = at;
  };
  return ({ at, time, reversed, shift, touch }) => {
    const { tool, size, hardness, opacity, op } = useSettings.getState();
    const reach = touch ? "touch" : "fine";
    const still = STILL[reach] / easel.view().scale;
    const other: Shape["op"] = op === "add" ? "subtract" : "add";
    const shapeOp = reversed ? other : op;
    switch (tool) {
      case "brush":
      case "eraser": {
        const mode: Brush["mode"] = tool === "eraser" || reversed ? "erase" : "paint";
        const brush: Brush = { mode, size, hardness: hardness / 100, opacity: opacity / 100 };
        return shift ? straight(work, at, brush, { last, still, done }) : stroke(work, at, brush, done);
      }
      case "rectangle":
        return rectangle(work, at, shapeOp, still);
      case "lasso":
        return lasso(work, at, shapeOp);
      case "polygon":
        return polygon.press(at, shapeOp, NEAR[reach] / easel.view().scale, time);
    }
  };
}
