/** What turning a wheel or moving two fingers on a trackpad asks for. */
export type Turn = { kind: "zoom"; factor: number } | { kind: "pan"; dx: number; dy: number };

type WheelLike = Pick<WheelEvent, "deltaX" | "deltaY" | "deltaMode" | "ctrlKey" | "metaKey" | "shiftKey" | "timeStamp">;

/** Milliseconds after which movements belong to another turn. */
const PAUSE = 180;
/** Pixels of one notch: less comes from a trackpad. */
const NOTCH = 60;
/** Pixels in a line and a page, for browsers that count in those. */
const units = [1, 33, 400];

/**
 * Tells a mouse's wheel, which zooms, from a trackpad's two fingers, which move the picture. The browser does not say;
 * a wheel turns in notches and only up and down, and what a turn began as it stays. With Ctrl or ⌘, which is also how
 * browsers tell a pinch, it always zooms; with Shift it always moves.
 */
export function wheelReader(): (event: WheelLike) => Turn {
  let last = Number.NEGATIVE_INFINITY;
  let zooming = false;
  return (event) => {
    const unit = units[event.deltaMode] ?? 1;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    if (event.ctrlKey || event.metaKey) {
      // A pinch counts in small numbers.
      const pace = Math.abs(dy) < NOTCH ? 0.01 : 0.002;
      return { kind: "zoom", factor: Math.exp(-dy * pace) };
    }
    if (event.timeStamp - last > PAUSE) zooming = dx === 0 && Math.abs(dy) >= NOTCH && !event.shiftKey;
    last = event.timeStamp;
    if (zooming) return { kind: "zoom", factor: Math.exp(-dy * 0.002) };
    return event.shiftKey && dx === 0 ? { kind: "pan", dx: -dy, dy: 0 } : { kind: "pan", dx: -dx, dy: -dy };
  };
}
