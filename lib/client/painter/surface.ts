import type { Packed } from "./hands/packed";
import type { DiskKey } from "./hands/spill";
import { type DirtyTile, type ReadableSurface, TILE } from "./types";

/** Bytes of a tile's pixels. */
export const TILE_BYTES = TILE * TILE;

/** A version of a tile as the engine sees it: see `Tile` in types.ts, which is what others may know of it. */
export interface TileVersion {
  value: number | null;
  pixels: Uint8Array | null;
  painted: number;
  /** The same pixels for keeping, once they have been packed or put on disk. */
  kept?: Packed | { disk: DiskKey };
}

export interface Surface extends ReadableSurface {
  inverted: boolean;
  readonly tiles: TileVersion[];
  /** Width and height of a tile inside the picture; tiles at the right and lower edge reach beyond it. */
  extent(index: number): { left: number; top: number; width: number; height: number };
  /** A version in which every pixel is `value`, as stored. */
  plain(index: number, value: number): TileVersion;
  put(index: number, tile: TileVersion): void;
  flip(): void;
  dirty(part: DirtyTile): void;
  /** Pixels, in the picture, of 128 and more, as they are meant. */
  painted(): number;
}

/** An empty mask. Inverting only turns a flag; whoever reads stored pixels asks for `inverted` too. */
export function createSurface(width: number, height: number): Surface {
  const columns = Math.ceil(width / TILE);
  const rows = Math.ceil(height / TILE);
  const listeners = new Set<(dirty: DirtyTile | null) => void>();
  const tell = (dirty: DirtyTile | null) => {
    for (const listener of listeners) listener(dirty);
  };

  const surface: Surface = {
    width,
    height,
    columns,
    rows,
    inverted: false,
    tiles: [],
    extent(index) {
      const left = (index % columns) * TILE;
      const top = Math.floor(index / columns) * TILE;
      return { left, top, width: Math.min(TILE, width - left), height: Math.min(TILE, height - top) };
    },
    plain(index, value) {
      const { width: w, height: h } = surface.extent(index);
      return { value, pixels: null, painted: value >= 128 ? w * h : 0 };
    },
    put(index, tile) {
      surface.tiles[index] = tile;
      tell({ index, left: 0, top: 0, right: TILE, bottom: TILE });
    },
    flip() {
      surface.inverted = !surface.inverted;
      tell(null);
    },
    dirty: tell,
    painted() {
      const stored = surface.tiles.reduce((sum, tile) => sum + tile.painted, 0);
      return surface.inverted ? width * height - stored : stored;
    },
    onDirty(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  for (let index = 0; index < columns * rows; index++) surface.tiles.push(surface.plain(index, 0));
  return surface;
}

/** Pixels of 128 and more in the part of a tile that lies in the picture. */
export function countPainted(pixels: Uint8Array, width: number, height: number): number {
  let painted = 0;
  for (let y = 0; y < height; y++) {
    for (let at = y * TILE, end = at + width; at < end; at++) painted += (pixels[at] ?? 0) >> 7;
  }
  return painted;
}

/** The mask as it is meant, as a flat copy. */
export function flatten(surface: ReadableSurface): Uint8Array {
  const { width, height, columns, inverted } = surface;
  const flat = new Uint8Array(width * height);
  surface.tiles.forEach(({ value, pixels }, index) => {
    const left = (index % columns) * TILE;
    const top = Math.floor(index / columns) * TILE;
    const across = Math.min(TILE, width - left);
    for (let row = 0; row < Math.min(TILE, height - top); row++) {
      const at = (top + row) * width + left;
      if (pixels) flat.set(pixels.subarray(row * TILE, row * TILE + across), at);
      else flat.fill(value ?? 0, at, at + across);
    }
  });
  if (inverted) for (let at = 0; at < flat.length; at++) flat[at] = 255 - (flat[at] as number);
  return flat;
}

/** The tiles as a worker gets them. */
export function sheetOf({ width, height, columns, inverted, tiles }: ReadableSurface) {
  return { width, height, columns, inverted, tiles: tiles.map(({ value, pixels }) => ({ value, pixels })) };
}
