import { countPainted } from "../surface";
import { TILE } from "../types";
import type { Grid } from "./lines";

/** A mask on its way to a worker and back: its tiles as stored, and whether they are meant the other way round. */
export interface Sheet {
  width: number;
  height: number;
  columns: number;
  inverted: boolean;
  tiles: { value: number | null; pixels: Uint8Array | null }[];
}

/** A tile that came out different. */
export interface NewTile {
  index: number;
  value: number | null;
  pixels: Uint8Array | null;
  painted: number;
}

/** A rectangle of tiles. */
export interface Area {
  column: number;
  row: number;
  columns: number;
  rows: number;
}

export function wholeArea({ columns, tiles }: Sheet): Area {
  return { column: 0, row: 0, columns, rows: tiles.length / columns };
}

/** The tiles within `reach` pixels of any edge in the mask; null when it has none. Elsewhere nothing can change. */
export function areaNearEdges({ columns, tiles }: Sheet, reach: number): Area | null {
  const rows = tiles.length / columns;
  const uneven = tiles.flatMap(({ value }, index) => {
    const right = index % columns < columns - 1 ? tiles[index + 1]?.value : value;
    const below = index + columns < tiles.length ? tiles[index + columns]?.value : value;
    return value === null || right !== value || below !== value ? [index] : [];
  });
  if (uneven.length === 0) return null;
  const margin = Math.ceil(reach / TILE) + 1;
  const across = uneven.map((index) => index % columns);
  const down = uneven.map((index) => Math.floor(index / columns));
  const column = Math.max(0, Math.min(...across) - margin);
  const row = Math.max(0, Math.min(...down) - margin);
  return {
    column,
    row,
    columns: Math.min(columns, Math.max(...across) + margin + 1) - column,
    rows: Math.min(rows, Math.max(...down) + margin + 1) - row,
  };
}

/** The pixels of an area, as stored, without what lies beyond the picture. */
export function flat(sheet: Sheet, area: Area): Grid {
  const width = Math.min(area.columns * TILE, sheet.width - area.column * TILE);
  const height = Math.min(area.rows * TILE, sheet.height - area.row * TILE);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let column = 0; column < area.columns; column++) {
      const tile = sheet.tiles[(area.row + Math.floor(y / TILE)) * sheet.columns + area.column + column];
      const at = y * width + column * TILE;
      const across = Math.min(TILE, width - column * TILE);
      const from = (y % TILE) * TILE;
      if (tile?.pixels) pixels.set(tile.pixels.subarray(from, from + across), at);
      else pixels.fill(tile?.value ?? 0, at, at + across);
    }
  }
  return { pixels, width, height };
}

/** The tiles of an area that a grid makes different from what the sheet has. */
export function differences(sheet: Sheet, area: Area, { pixels, width, height }: Grid): NewTile[] {
  const changed: NewTile[] = [];
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const index = (area.row + row) * sheet.columns + area.column + column;
      const across = Math.min(TILE, width - column * TILE);
      const down = Math.min(TILE, height - row * TILE);
      const tile = new Uint8Array(TILE * TILE);
      const value = pixels[row * TILE * width + column * TILE] as number;
      const before = sheet.tiles[index];
      let plain = true;
      let same = true;
      for (let y = 0; y < down; y++) {
        const from = (row * TILE + y) * width + column * TILE;
        for (let x = 0; x < across; x++) {
          const pixel = pixels[from + x] as number;
          const at = y * TILE + x;
          tile[at] = pixel;
          if (pixel !== value) plain = false;
          if (pixel !== (before?.pixels ? before.pixels[at] : before?.value)) same = false;
        }
      }
      if (same) continue;
      changed.push(
        plain
          ? { index, value, pixels: null, painted: value >= 128 ? across * down : 0 }
          : { index, value: null, pixels: tile, painted: countPainted(tile, across, down) },
      );
    }
  }
  return changed;
}
