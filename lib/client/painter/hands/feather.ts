import type { Grid } from "./lines";

/** How often a box is drawn over a line: three come close to a Gauss curve. */
const PASSES = 3;

/**
 * Softens every edge over about `px` to both sides: a Gauss blur whose deviation is half of it. Beyond the picture its
 * border goes on, so a mask that reaches the border does not fade there.
 */
export function feather({ pixels, width, height }: Grid, px: number): void {
  const reach = Math.max(1, Math.round(px / 2));
  // Rows are kept in finer steps than bytes until the columns are done, or slow slopes would show stairs.
  const fine = new Uint16Array(pixels.length);
  const line = new Float32Array(Math.max(width, height));
  const other = new Float32Array(line.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) line[x] = pixels[y * width + x] as number;
    soften(line, other, width, reach);
    for (let x = 0; x < width; x++) fine[y * width + x] = Math.round((line[x] as number) * 256);
  }
  for (let x = 0; x < width; x++) {
    for (let y = 0, at = x; y < height; y++, at += width) line[y] = fine[at] as number;
    soften(line, other, height, reach);
    for (let y = 0, at = x; y < height; y++, at += width) pixels[at] = Math.round((line[y] as number) / 256);
  }
}

function soften(line: Float32Array, other: Float32Array, length: number, reach: number) {
  const share = 1 / (2 * reach + 1);
  for (let pass = 0; pass < PASSES; pass++) {
    const first = line[0] as number;
    const last = line[length - 1] as number;
    let sum = first * (reach + 1);
    for (let at = 0; at < reach; at++) sum += at < length ? (line[at] as number) : last;
    for (let at = 0; at < length; at++) {
      sum += at + reach < length ? (line[at + reach] as number) : last;
      if (at > 0) sum -= at - reach - 1 >= 0 ? (line[at - reach - 1] as number) : first;
      else sum -= first;
      other[at] = sum * share;
    }
    line.set(other.subarray(0, length));
  }
}
