import type { Change } from "./history";
import { cornersOf, createRows } from "./outline";
import type { Bites } from "./queue";
import { countPainted, type Surface, TILE_BYTES, type TileVersion } from "./surface";
import { type Shape, TILE } from "./types";

/** Fills a shape, tile row by tile row, and leaves what changed in `changes`. A tile wholly inside becomes plain. */
export function* fillShape(surface: Surface, shape: Shape, changes: Change[]): Bites {
  const target = (shape.op === "add") === surface.inverted ? 0 : 255;
  const corners = cornersOf(shape);
  if (corners.length < 3) return;
  const rowOf = createRows(corners, surface.width);
  const top = Math.max(0, Math.floor(Math.min(...corners.map(({ y }) => y)) / TILE));
  const bottom = Math.min(surface.rows - 1, Math.floor(Math.max(...corners.map(({ y }) => y)) / TILE));
  for (let tileRow = top; tileRow <= bottom; tileRow++) {
    const covers = new Map<number, Uint8Array>();
    const rows = Math.min(TILE, surface.height - tileRow * TILE);
    for (let row = 0; row < rows; row++) {
      const inside = rowOf(tileRow * TILE + row);
      if (!inside) continue;
      for (let column = Math.floor(inside.from / TILE); column * TILE < inside.to; column++) {
        const cover = covers.get(column) ?? new Uint8Array(TILE_BYTES);
        covers.set(column, cover);
        const from = Math.max(inside.from, column * TILE);
        const to = Math.min(inside.to, (column + 1) * TILE);
        cover.set(inside.cover.subarray(from, to), row * TILE + from - column * TILE);
      }
      if (row % 64 === 63) yield;
    }
    for (const [column, cover] of covers) {
      const change = fillTile(surface, tileRow * surface.columns + column, cover, target);
      if (change) {
        changes.push(change);
        surface.put(change.index, change.after);
      }
      yield;
    }
  }
}

function fillTile(surface: Surface, index: number, cover: Uint8Array, target: 0 | 255): Change | null {
  const before = surface.tiles[index] as TileVersion;
  if (before.value === target) return null;
  const { width, height } = surface.extent(index);
  const pixels = before.pixels?.slice() ?? new Uint8Array(TILE_BYTES).fill(before.value ?? 0);
  let full = true;
  let changed = false;
  for (let row = 0; row < height; row++) {
    for (let at = row * TILE, end = at + width; at < end; at++) {
      const strong = cover[at] as number;
      if (strong !== 255) full = false;
      if (strong === 0) continue;
      const old = pixels[at] as number;
      const now = Math.round(old + ((target - old) * strong) / 255);
      if (now === old) continue;
      pixels[at] = now;
      changed = true;
    }
  }
  if (!changed) return null;
  const after = full
    ? surface.plain(index, target)
    : { value: null, pixels, painted: countPainted(pixels, width, height) };
  return { index, before, after };
}
