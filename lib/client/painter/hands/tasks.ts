import { forgetDraft, lastDraft, readDraft, saveDraft } from "./drafts";
import { feather } from "./feather";
import { grow, shrink } from "./grow";
import type { Grid } from "./lines";
import { type Packed, pack, unpack } from "./packed";
import { greyPng } from "./png";
import { readMask } from "./read";
import { resample } from "./resample";
import { type Area, areaNearEdges, differences, flat, type NewTile, type Sheet, wholeArea } from "./sheet";
import { type DiskKey, fetchSpilled, forgetSpilled, spill } from "./spill";

/** What is done to the tiles near edges; everything else stays as it is. */
function near(sheet: Sheet, px: number, change: (grid: Grid, px: number) => void): NewTile[] {
  const area = areaNearEdges(sheet, 2 * px);
  if (!area) return [];
  const grid = flat(sheet, area);
  change(grid, px);
  return differences(sheet, area, grid);
}

/** The tiles that differ once a mask of any size, as it is meant, is stretched over the sheet. */
function replaced(sheet: Sheet, mask: Grid): NewTile[] {
  const grid = resample(mask, sheet.width, sheet.height);
  if (sheet.inverted) turn(grid.pixels);
  return differences(sheet, wholeArea(sheet), grid);
}

function meant(sheet: Sheet, area: Area): Grid {
  const grid = flat(sheet, area);
  if (sheet.inverted) turn(grid.pixels);
  return grid;
}

function turn(pixels: Uint8Array) {
  for (let at = 0; at < pixels.length; at++) pixels[at] = 255 - (pixels[at] as number);
}

/** Everything that would hold up the main thread. Runs in a worker; what goes in and comes out is copied or moved. */
export const tasks = {
  pack: (tiles: Uint8Array[]): Promise<Packed[]> => Promise.all(tiles.map(pack)),
  unpack: (tiles: Packed[]): Promise<Uint8Array[]> => Promise.all(tiles.map(unpack)),
  spill,
  forgetSpilled,
  unspill: (keys: DiskKey[]): Promise<Uint8Array[]> =>
    fetchSpilled(keys).then((tiles) => Promise.all(tiles.map(unpack))),
  // An inverted mask is shrunk by growing what is stored.
  grow: async (sheet: Sheet, px: number) => near(sheet, px, sheet.inverted ? shrink : grow),
  shrink: async (sheet: Sheet, px: number) => near(sheet, px, sheet.inverted ? grow : shrink),
  feather: async (sheet: Sheet, px: number) => near(sheet, px, feather),
  replace: async (sheet: Sheet, mask: Grid) => replaced(sheet, mask),
  /** As `replace`, by the draft kept under a name; null when there is none. */
  restore: async (sheet: Sheet, id: string) => {
    const draft = await readDraft(id);
    return draft && replaced(sheet, meant(draft, wholeArea(draft)));
  },
  saveDraft,
  lastDraft,
  forgetDraft,
  encode: (sheet: Sheet): Promise<Blob> => {
    const { pixels, width, height } = meant(sheet, wholeArea(sheet));
    return greyPng(pixels, width, height);
  },
  import: async (sheet: Sheet, file: Blob) => replaced(sheet, await readMask(file)),
};

export type Tasks = typeof tasks;
