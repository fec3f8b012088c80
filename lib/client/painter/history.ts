import type { Surface, TileVersion } from "./surface";
import { HISTORY_STEPS } from "./types";

/** A tile before and after a step. Versions are shared: what one step left behind is what the next one found. */
export interface Change {
  index: number;
  before: TileVersion;
  after: TileVersion;
}

export interface Step {
  changes: Change[];
  /** The step turned the mask inside out. */
  flips: boolean;
}

/** The last steps, and where among them the mask stands. */
export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly steps: readonly Step[];
  /** How many of the steps are in effect. */
  readonly position: number;
  /** Forgets what was undone, and the oldest step beyond the limit. A step without effect is no step. */
  push(step: Step): boolean;
  /** The step that going back, or forward, would take; it is gone once `move` is called. */
  next(direction: "undo" | "redo"): Step | undefined;
  move(direction: "undo" | "redo"): void;
  /** Forgets everything: what is there now is where it begins. */
  begin(): void;
}

export function createHistory(): History {
  const steps: Step[] = [];
  let position = 0;
  return {
    get canUndo() {
      return position > 0;
    },
    get canRedo() {
      return position < steps.length;
    },
    steps,
    get position() {
      return position;
    },
    push(step) {
      if (!step.flips && step.changes.length === 0) return false;
      steps.splice(position, steps.length, step);
      if (steps.length > HISTORY_STEPS) steps.shift();
      position = steps.length;
      return true;
    },
    next: (direction) => steps[direction === "undo" ? position - 1 : position],
    move(direction) {
      position += direction === "undo" ? -1 : 1;
    },
    begin() {
      steps.length = 0;
      position = 0;
    },
  };
}

/** Shows the versions of a step; all of them must have their pixels or be plain. */
export function apply(surface: Surface, step: Step, direction: "undo" | "redo"): void {
  for (const { index, before, after } of step.changes) surface.put(index, direction === "undo" ? before : after);
  if (step.flips) surface.flip();
}
