import { eachLine, type Grid } from "./lines";

/**
 * Every pixel becomes the strongest within `px` of it. "Within" is an octagon, at most 8 % from a circle: it is made of
 * four straight lines, and along a line the strongest neighbour costs the same however far it may be (van Herk 1992).
 */
export function grow(grid: Grid, px: number): void {
  const slanted = Math.max(0, Math.min(Math.round(px * 0.293), Math.floor((px - 1) / 2)));
  const straight = px - 2 * slanted;
  // With a margin, since one line may lead out of the picture and the next one back into it.
  const wide = padded(grid, px);
  const size = Math.max(wide.width, wide.height) + 2 * px;
  const forth = new Uint8Array(size);
  const back = new Uint8Array(size);
  const directions: [direction: [number, number], reach: number][] = [
    [[1, 0], straight],
    [[0, 1], straight],
    [[1, 1], slanted],
    [[-1, 1], slanted],
  ];
  for (const [direction, reach] of directions) {
    if (reach > 0) eachLine(wide, direction, (values) => strongest(values, reach, forth, back));
  }
  eachRow(grid, wide, px, (row, at) => grid.pixels.set(row, at));
}

function padded(grid: Grid, margin: number): Grid {
  const width = grid.width + 2 * margin;
  const height = grid.height + 2 * margin;
  const wide = { pixels: new Uint8Array(width * height), width, height };
  eachRow(grid, wide, margin, (row, at) => row.set(grid.pixels.subarray(at, at + grid.width)));
  return wide;
}

/** The rows of a grid as they lie in its padded copy, and where each begins in the grid. */
function eachRow(grid: Grid, wide: Grid, margin: number, take: (row: Uint8Array, at: number) => void) {
  for (let y = 0; y < grid.height; y++) {
    const from = (y + margin) * wide.width + margin;
    take(wide.pixels.subarray(from, from + grid.width), y * grid.width);
  }
}

/** Every pixel becomes the weakest within `px` of it; what lies outside the picture does not eat into it. */
export function shrink(grid: Grid, px: number): void {
  invert(grid.pixels);
  grow(grid, px);
  invert(grid.pixels);
}

function invert(pixels: Uint8Array) {
  for (let at = 0; at < pixels.length; at++) pixels[at] = 255 - (pixels[at] as number);
}

/** In blocks of one window, running maxima forth and back: any window is the end of one block and the start of the next. */
function strongest(values: Uint8Array, reach: number, forth: Uint8Array, back: Uint8Array): void {
  const window = 2 * reach + 1;
  const { length } = values;
  const padded = length + 2 * reach;
  for (let at = 0; at < padded; at++) {
    const value = at < reach || at >= length + reach ? 0 : (values[at - reach] as number);
    const before = at % window === 0 ? 0 : (forth[at - 1] as number);
    forth[at] = value > before ? value : before;
  }
  for (let at = padded - 1; at >= 0; at--) {
    const value = at < reach || at >= length + reach ? 0 : (values[at - reach] as number);
    const after = at === padded - 1 || at % window === window - 1 ? 0 : (back[at + 1] as number);
    back[at] = value > after ? value : after;
  }
  for (let at = 0; at < length; at++) {
    const [a, b] = [back[at] as number, forth[at + window - 1] as number];
    values[at] = a > b ? a : b;
  }
}
