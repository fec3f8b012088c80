import { type DirtyTile, type Film, type ReadableSurface, TILE, type View } from "./types";

/** How the film gets onto a canvas. All coordinates in device pixels. */
export interface FilmDrawer {
  /** Takes over a changed part of a tile. */
  upload(part: DirtyTile): void;
  /** True when something is left over for the next frame. */
  draw(view: View, film: Film): boolean;
  dispose(): void;
}

/** Whether any of a tile shows on a canvas. */
export function inView(
  { columns }: Pick<ReadableSurface, "columns">,
  { index }: Pick<DirtyTile, "index">,
  { scale, x, y }: View,
  canvas: { width: number; height: number },
): boolean {
  const left = x + (index % columns) * TILE * scale;
  const top = y + Math.floor(index / columns) * TILE * scale;
  return left < canvas.width && top < canvas.height && left + TILE * scale > 0 && top + TILE * scale > 0;
}
