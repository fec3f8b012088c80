import { transact } from "./disk";
import { type Packed, pack, unpack } from "./packed";
import type { Sheet } from "./sheet";

/** What is known of a draft beside its tiles. Tiles that are not there are 0 all over. */
interface Head {
  id: string;
  width: number;
  height: number;
  columns: number;
  count: number;
  inverted: boolean;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** So many drafts are kept, those saved last. */
const KEPT = 40;

const tilesOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/**
 * Writes the tiles at `changed` of a mask, and with them what it is, all or nothing. The first time a painter saves, all
 * tiles are written, and drafts beyond the newest forty are forgotten.
 */
export async function saveDraft(id: string, sheet: Sheet, changed: number[], first: boolean): Promise<void> {
  const { width, height, columns, inverted, tiles } = sheet;
  const packed = await Promise.all(
    changed.map(async (index): Promise<[number, Packed]> => {
      const { value = 0, pixels } = tiles[index] ?? {};
      return [index, pixels ? await pack(pixels) : (value ?? 0)];
    }),
  );
  const outdated = first ? await beyondNewest(id) : [];
  await transact(["drafts", "draftTiles"], "readwrite", (store) => {
    for (const old of outdated) {
      store("drafts").delete(old);
      store("draftTiles").delete(tilesOf(old));
    }
    if (first) store("draftTiles").delete(tilesOf(id));
    for (const [index, content] of packed) {
      if (content === 0) store("draftTiles").delete([id, index]);
      else store("draftTiles").put(content, [id, index]);
    }
    const head: Head = { id, width, height, columns, count: tiles.length, inverted, savedAt: Date.now() };
    return [store("drafts").put(head)];
  });
}

async function beyondNewest(id: string): Promise<string[]> {
  const heads = (await allHeads()).filter((head) => head.id !== id);
  return heads.slice(KEPT - 1).map((head) => head.id);
}

/** Newest first. */
async function allHeads(): Promise<Head[]> {
  const [heads = []] = await transact<Head[]>(["drafts"], "readonly", (store) => [store("drafts").getAll()]);
  return heads.sort((a, b) => b.savedAt - a.savedAt);
}

/** A draft with all its pixels; null when there is none. */
export async function readDraft(id: string): Promise<Sheet | null> {
  // In one transaction, or another tab could save in between.
  const [head, keys, contents] = (await transact<unknown>(["drafts", "draftTiles"], "readonly", (store) => [
    store("drafts").get(id),
    store("draftTiles").getAllKeys(tilesOf(id)),
    store("draftTiles").getAll(tilesOf(id)),
  ])) as [Head | undefined, [string, number][], Packed[]];
  if (!head) return null;
  const { width, height, columns, count, inverted } = head;
  const tiles: Sheet["tiles"] = Array.from({ length: count }, () => ({ value: 0, pixels: null }));
  await Promise.all(
    contents.map(async (content, at) => {
      const [, index = 0] = keys[at] ?? [];
      tiles[index] =
        typeof content === "number" ? { value: content, pixels: null } : { value: null, pixels: await unpack(content) };
    }),
  );
  return { width, height, columns, inverted, tiles };
}

/** The draft saved last, other than the one named; null when there is none. */
export async function lastDraft(other: string): Promise<string | null> {
  return (await allHeads()).find(({ id }) => id !== other)?.id ?? null;
}

export async function forgetDraft(id: string): Promise<void> {
  await transact(["drafts", "draftTiles"], "readwrite", (store) => [
    store("drafts").delete(id),
    store("draftTiles").delete(tilesOf(id)),
  ]);
}
