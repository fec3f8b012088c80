/** A grid of bytes, row by row. */
export interface Grid {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** A straight line of pixels: where it begins, how far apart its pixels lie, how many there are. */
type Line = { start: number; stride: number; length: number };

/** All lines of a direction; each begins where a step back would leave the grid. */
function* lines({ width, height }: Grid, dx: number, dy: number): Generator<Line> {
  const side = dx > 0 ? 0 : width - 1;
  const from = (x: number, y: number): Line => ({
    start: y * width + x,
    stride: dy * width + dx,
    length: Math.min(
      dx === 0 ? Number.POSITIVE_INFINITY : dx > 0 ? width - x : x + 1,
      dy === 0 ? Number.POSITIVE_INFINITY : height - y,
    ),
  });
  if (dx !== 0) for (let y = 0; y < height; y++) yield from(side, y);
  if (dy !== 0) for (let x = 0; x < width; x++) if (dx === 0 || x !== side) yield from(x, 0);
}

/** Applies `change` to every line of a direction; it gets the line's values and writes them back changed. */
export function eachLine(grid: Grid, [dx, dy]: [number, number], change: (values: Uint8Array) => void): void {
  const { pixels } = grid;
  const buffer = new Uint8Array(Math.max(grid.width, grid.height));
  for (const { start, stride, length } of lines(grid, dx, dy)) {
    const values = buffer.subarray(0, length);
    for (let at = start, i = 0; i < length; i++, at += stride) values[i] = pixels[at] as number;
    change(values);
    for (let at = start, i = 0; i < length; i++, at += stride) pixels[at] = values[i] as number;
  }
}
