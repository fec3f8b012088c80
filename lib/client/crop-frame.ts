import type { Size } from "@/lib/catalog/types";

/** A part of a picture, in pixels of the picture; fractions while it is drawn. */
export type Frame = Size & { left: number; top: number };

/** Corners and sides that a frame is pulled at: `n` is its upper side, `nw` its upper left corner. */
export const corners = ["nw", "ne", "se", "sw"] as const;
export const sides = ["n", "e", "s", "w"] as const;
export type Grip = (typeof corners)[number] | (typeof sides)[number];

/** Pixels that no side of a frame goes below, as far as the picture has them. */
const least = 32;

const clamp = (value: number, from: number, to: number) => Math.min(Math.max(value, from), Math.max(from, to));

export const wholeOf = ({ width, height }: Size): Frame => ({ left: 0, top: 0, width, height });

/** "2:3" as a number. */
export function ratioOf(ratio: string): number {
  const [across = 1, down = 1] = ratio.split(":").map(Number);
  return across / down;
}

/** The frame moved by so many pixels, as far as the picture reaches. */
export function moved(frame: Frame, across: number, down: number, size: Size): Frame {
  return {
    ...frame,
    left: clamp(frame.left + across, 0, size.width - frame.width),
    top: clamp(frame.top + down, 0, size.height - frame.height),
  };
}

/** A frame of a ratio that shows about what the given one shows: same middle, same area, as far as the picture has room. */
export function ofRatio(frame: Frame, ratio: number, size: Size): Frame {
  const width = Math.min(Math.sqrt(frame.width * frame.height * ratio), size.width, size.height * ratio);
  const height = width / ratio;
  const centred = {
    left: frame.left + (frame.width - width) / 2,
    top: frame.top + (frame.height - height) / 2,
    width,
    height,
  };
  return moved(centred, 0, 0, size);
}

/**
 * The frame pulled at a corner or side, the opposite one staying where it is.
 * @param ratio to keep, by corners only; null lets both sides go freely
 */
export function pulled(
  frame: Frame,
  grip: Grip,
  across: number,
  down: number,
  size: Size,
  ratio: number | null,
): Frame {
  const west = grip.includes("w");
  const north = grip.includes("n");
  // What stays, how much room there is on the way from it, and what is asked for.
  const right = frame.left + frame.width;
  const bottom = frame.top + frame.height;
  const room = { width: west ? right : size.width - frame.left, height: north ? bottom : size.height - frame.top };
  const wishes = {
    width: frame.width + (west ? -across : grip.includes("e") ? across : 0),
    height: frame.height + (north ? -down : grip.includes("s") ? down : 0),
  };
  let width = clamp(wishes.width, Math.min(least, size.width), room.width);
  let height = clamp(wishes.height, Math.min(least, size.height), room.height);
  if (ratio !== null) {
    width = Math.min(Math.max(width, height * ratio), room.width, room.height * ratio);
    height = width / ratio;
  }
  return { left: west ? right - width : frame.left, top: north ? bottom - height : frame.top, width, height };
}

/** The frame on whole pixels, inside of the picture. */
export function onPixels(frame: Frame, size: Size): Frame {
  const left = clamp(Math.round(frame.left), 0, size.width - 1);
  const top = clamp(Math.round(frame.top), 0, size.height - 1);
  return {
    left,
    top,
    width: clamp(Math.round(frame.width), 1, size.width - left),
    height: clamp(Math.round(frame.height), 1, size.height - top),
  };
}

/** Whether a frame, on whole pixels, leaves nothing out. */
export function isWhole(frame: Frame, size: Size): boolean {
  const { width, height } = onPixels(frame, size);
  return width === size.width && height === size.height;
}
