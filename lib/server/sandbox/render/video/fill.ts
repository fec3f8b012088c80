import type { Size } from "@/lib/catalog/types";

/** Colours in three planes, and how well each pixel is known, 0 to 1. */
export type Planes = Size & { colours: Float32Array[]; known: Float32Array };

/**
 * Invents the unknown pixels, in place: from ever coarser pictures of the known ones, so that colours flow in from all
 * sides and no edge shows.
 */
export function fill(planes: Planes): void {
  const { width, height, colours, known } = planes;
  if (width === 1 && height === 1) return;
  const coarse = halved(planes);
  fill(coarse);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const share = known[at] as number;
      if (share >= 1) continue;
      const near = corners(coarse, x / 2 - 0.25, y / 2 - 0.25);
      for (const [part, plane] of colours.entries()) {
        const from = coarse.colours[part] as Float32Array;
        let sum = 0;
        for (const [index, weight] of near) sum += weight * (from[index] as number);
        plane[at] = share * (plane[at] as number) + (1 - share) * sum;
      }
    }
  }
}

/** The planes at half the size; a coarse pixel is known when one of its four is. */
function halved({ width, height, colours, known }: Planes): Planes {
  const half = { width: (width + 1) >> 1, height: (height + 1) >> 1 };
  const count = half.width * half.height;
  const weights = new Float32Array(count);
  const sums = colours.map(() => new Float32Array(count));
  for (let i = 0; i < known.length; i++) {
    const x = i % width;
    const to = (((i - x) / width) >> 1) * half.width + (x >> 1);
    const share = known[i] as number;
    weights[to] = (weights[to] as number) + share;
    for (const [part, sum] of sums.entries())
      sum[to] = (sum[to] as number) + share * ((colours[part] as Float32Array)[i] as number);
  }
  for (let i = 0; i < count; i++) {
    const weight = weights[i] as number;
    if (weight > 0) for (const sum of sums) sum[i] = (sum[i] as number) / weight;
    weights[i] = Math.min(1, weight);
  }
  return { ...half, colours: sums, known: weights };
}

/** The four pixels around a place, with their weights. */
function corners({ width, height }: Size, x: number, y: number): [index: number, weight: number][] {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, lower] = [x - left, y - top];
  const index = (i: number, k: number) =>
    Math.min(height - 1, Math.max(0, k)) * width + Math.min(width - 1, Math.max(0, i));
  return [
    [index(left, top), (1 - right) * (1 - lower)],
    [index(left + 1, top), right * (1 - lower)],
    [index(left, top + 1), (1 - right) * lower],
    [index(left + 1, top + 1), right * lower],
  ];
}
