/**
 * Width and height in pixels of a ratio ("3:4") drawn as a frame. The ratios all have about the same area, as prints cut
 * from one sheet.
 */
export function frameOf(ratio: string, area = 500): { width: number; height: number } {
  const [across = 1, down = 1] = ratio.split(":").map(Number);
  const height = Math.sqrt((area * down) / across);
  return { width: Math.round((height * across) / down), height: Math.round(height) };
}

/** Upright first, then square, then across: the order in which fashion pictures are cut. */
export const byShape = (a: { value: string }, b: { value: string }) => frameOf(a.value).width - frameOf(b.value).width;
