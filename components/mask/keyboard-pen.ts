import type { Easel } from "./easel";
import type { Gesture } from "./gestures";
import type { Press } from "./pointer-input";
import type { Ring } from "./ring";
import { type Area, onPicture, onStage, type Place } from "./viewport";

/** The hand of somebody who paints by keyboard: moves the ring, puts the brush down and lifts it. */
export interface KeyboardPen {
  /** CSS pixels. */
  nudge(dx: number, dy: number): void;
  /** Puts the tool down, or lifts it. */
  toggle(): void;
  /** Lifts what is down: another hand has taken over. */
  lift(): void;
}

export function createKeyboardPen(
  picture: Area,
  easel: Easel,
  press: (press: Press) => Gesture | null,
  ring: () => Ring | null,
): KeyboardPen {
  // In pixels of the picture, so that it stays where it is while one zooms.
  let at: Place = { x: picture.width / 2, y: picture.height / 2 };
  let down: Gesture | null = null;
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const pen: KeyboardPen = {
    nudge(dx, dy) {
      const to = onStage(easel.view(), at);
      const { x, y } = onPicture(easel.view(), { x: to.x + dx, y: to.y + dy });
      at = { x: within(x, picture.width), y: within(y, picture.height) };
      ring()?.move(onStage(easel.view(), at));
      down?.move([at], false);
    },
    toggle() {
      ring()?.move(onStage(easel.view(), at));
      if (down) pen.lift();
      else down = press({ at, time: performance.now(), reversed: false, shift: false, touch: false });
    },
    lift() {
      down?.end();
      down = null;
    },
  };
  return pen;
}
