import { type ReadableSurface, TILE } from "./types";

/** How many pixels of the mask (1, 2, 4 … 32) may become one at a scale, without one falling under the table. */
export function stepAt(scale: number): number {
  return scale >= 1 ? 1 : 2 ** Math.min(5, Math.floor(Math.log2(1 / scale)));
}

/**
 * A tile as it is meant, with the means of squares of `step` pixels: what is looked at from afar needs no more. Squares
 * that reach beyond the picture count what is stored there.
 */
export function shrunk({ tiles, inverted }: ReadableSurface, index: number, step: number): Uint8Array {
  const { pixels = null, value = 0 } = tiles[index] ?? {};
  const edge = TILE / step;
  const turn = inverted ? 255 : 0;
  if (!pixels) return new Uint8Array(edge * edge).fill((value ?? 0) ^ turn);
  const small = new Uint8Array(edge * edge);
  const shift = 2 * Math.log2(step);
  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      let sum = 0;
      for (let row = y * step; row < (y + 1) * step; row++) {
        for (let at = row * TILE + x * step, end = at + step; at < end; at++) sum += pixels[at] as number;
      }
      small[y * edge + x] = (sum >> shift) ^ turn;
    }
  }
  return small;
}
