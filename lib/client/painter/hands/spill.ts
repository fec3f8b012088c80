import { transact } from "./disk";
import type { Packed } from "./packed";

/** Where a tile of an undo step lies on disk: the session it belongs to (a moment in ms) and a number. */
export type DiskKey = [session: number, number: number];

/** Sessions that began so long ago are over, even those that could not tidy up. */
const DAY = 24 * 60 * 60 * 1000;

/** Puts packed tiles on disk, and takes away what sessions before yesterday left there. */
export async function spill(tiles: { key: DiskKey; packed: Packed }[]): Promise<void> {
  await transact(["history"], "readwrite", (store) => {
    store("history").delete(IDBKeyRange.upperBound([Date.now() - DAY]));
    return tiles.map(({ key, packed }) => store("history").put(packed, key));
  });
}

export function fetchSpilled(keys: DiskKey[]): Promise<Packed[]> {
  return transact<Packed>(["history"], "readonly", (store) => keys.map((key) => store("history").get(key)));
}

export async function forgetSpilled(keys: DiskKey[]): Promise<void> {
  await transact(["history"], "readwrite", (store) => keys.map((key) => store("history").delete(key)));
}
