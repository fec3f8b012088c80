import { type Film, type ReadableSurface, TILE, type View } from "./types";

/** A rectangle in device pixels of a canvas. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Draws the border of what is painted, pixel by pixel of the screen: the film's colour inside, white outside. */
export function drawOutline(
  context: CanvasRenderingContext2D,
  surface: ReadableSurface,
  view: View,
  film: Film,
  { left, top, right, bottom }: Box,
) {
  const width = right - left;
  const height = bottom - top;
  if (width <= 0 || height <= 0) return;
  // One pixel more on every side, for the neighbours of the outermost.
  const wide = width + 2;
  const inside = new Uint8Array(wide * (height + 2));
  const columns = Int32Array.from({ length: wide }, (_, x) => Math.floor((left + x - 0.5 - view.x) / view.scale));
  for (let y = 0; y < height + 2; y++) {
    const row = Math.floor((top + y - 0.5 - view.y) / view.scale);
    if (row < 0 || row >= surface.height) continue;
    const tileRow = Math.floor(row / TILE) * surface.columns;
    for (let x = 0; x < wide; x++) {
      const column = columns[x] as number;
      if (column < 0 || column >= surface.width) continue;
      const tile = surface.tiles[tileRow + (column >> 8)];
      const stored = tile?.pixels ? (tile.pixels[(row % TILE) * TILE + (column & 255)] as number) : (tile?.value ?? 0);
      inside[y * wide + x] = stored >= 128 !== surface.inverted ? 1 : 0;
    }
  }
  const image = context.createImageData(width, height);
  const shown = new Uint32Array(image.data.buffer);
  const [red, green, blue] = film.colour;
  const ink = (255 << 24) | (blue << 16) | (green << 8) | red;
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = (y + 1) * wide + 1; x < width; x++, at++) {
      const sum =
        (inside[at - 1] as number) +
        (inside[at + 1] as number) +
        (inside[at - wide] as number) +
        (inside[at + wide] as number);
      if (inside[at]) {
        if (sum < 4) shown[y * width + x] = ink;
      } else if (sum > 0) shown[y * width + x] = 0xd9ffffff;
    }
  }
  context.putImageData(image, left, top);
}
