import type { Picture } from "../picture";
import type { Piece } from "./warp";

/** The part of a piece that lies in a frame: counts of pixels, and where it begins in both. */
function overlap(frame: Picture, piece: Piece) {
  const left = Math.max(0, piece.left);
  const top = Math.max(0, piece.top);
  const right = Math.min(frame.width, piece.left + piece.width);
  const bottom = Math.min(frame.height, piece.top + piece.height);
  return { left, top, right, bottom };
}

/** Copies a piece into a frame. */
export function put(frame: Picture, piece: Piece): void {
  const { left, top, right, bottom } = overlap(frame, piece);
  for (let y = top; y < bottom; y++) {
    const from = 4 * ((y - piece.top) * piece.width + left - piece.left);
    piece.data.copy(frame.data, 4 * (y * frame.width + left), from, from + 4 * (right - left));
  }
}

/** Lays a piece over a frame by its alpha. */
export function lay(frame: Picture, piece: Piece): void {
  const { left, top, right, bottom } = overlap(frame, piece);
  const { data } = frame;
  const source = piece.data;
  for (let y = top; y < bottom; y++) {
    let from = 4 * ((y - piece.top) * piece.width + left - piece.left);
    let to = 4 * (y * frame.width + left);
    for (let x = left; x < right; x++, from += 4, to += 4) {
      const alpha = source[from + 3] as number;
      if (alpha === 0) continue;
      const rest = 255 - alpha;
      data[to] = ((source[from] as number) * alpha + (data[to] as number) * rest + 127) / 255;
      data[to + 1] = ((source[from + 1] as number) * alpha + (data[to + 1] as number) * rest + 127) / 255;
      data[to + 2] = ((source[from + 2] as number) * alpha + (data[to + 2] as number) * rest + 127) / 255;
    }
  }
}

/** Turns a frame into another one of the same size by a share of 0 to 1. */
export function dissolve(frame: Picture, into: Picture, share: number): void {
  const weight = Math.round(256 * share);
  const { data } = frame;
  const target = into.data;
  for (let i = 0; i < data.length; i++) {
    const value = data[i] as number;
    data[i] = value + ((((target[i] as number) - value) * weight) >> 8);
  }
}
