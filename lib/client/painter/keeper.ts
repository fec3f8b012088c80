import type { Hands } from "./hands/hands";
import type { DiskKey } from "./hands/spill";
import type { History, Step } from "./history";
import { report } from "./report";
import { type Surface, TILE_BYTES, type TileVersion } from "./surface";
import { bytesHeld, lighten, versionsOf } from "./versions";

/** Bytes that undo may hold in memory. */
export const UNDO_LIMIT = 64 * 1024 * 1024;

/**
 * How the limit is shared out: pixels of the nearest steps, so that going back to them takes no time; packed tiles, of
 * which those furthest away go to disk beyond this; the rest for what a step has changed and nobody has packed yet.
 */
const READY = 20 * 1024 * 1024;
const PACKED = 24 * 1024 * 1024;

/** Tiles per order: 1 MB takes the main thread under a millisecond to copy. */
const BATCH = 16;

/**
 * Keeps the undo history small. Versions of tiles that are not on show are packed by the worker as soon as a step is
 * done; when even that is too much, the steps furthest from the present go to IndexedDB. No step is ever given up:
 * where IndexedDB is missing or full, memory goes beyond the limit instead.
 */
export interface Keeper {
  /** Bytes that the history holds in memory beyond the mask itself. */
  bytes(): number;
  /** To be called after every step: packs and spills what can be, in the background. */
  tend(): void;
  /** Resolves when there is room for one more step that changes the whole picture; null when there is. */
  room(): Promise<void> | null;
  /** Brings back the pixels that a step needs; null when they are all here. */
  fetch(step: Step, side: "before" | "after"): Promise<void> | null;
  /** Takes away what is on disk. */
  dispose(): Promise<void>;
}

export function createKeeper(surface: Surface, history: History, hands: Hands): Keeper {
  const session = Date.now() + Math.random();
  const onDisk = new Map<number, TileVersion>();
  const full = Math.max(UNDO_LIMIT / 4, UNDO_LIMIT - surface.tiles.length * TILE_BYTES);
  let spilled = 0;
  let noDisk = false;
  let tending: Promise<void> | null = null;
  let again = false;

  async function inBatches(all: TileVersion[], work: (batch: TileVersion[]) => Promise<void>) {
    for (let at = 0; at < all.length; at += BATCH) await work(all.slice(at, at + BATCH));
  }

  async function pack() {
    const live = new Set(surface.tiles);
    const loose = [...versionsOf(history)].filter(({ pixels, kept }) => pixels && kept === undefined);
    const unpacked = loose.filter((version) => !live.has(version));
    await inBatches(unpacked, async (batch) => {
      const pixels = batch.map((version) => version.pixels as Uint8Array);
      const packed = await hands.run("pack", pixels);
      batch.forEach((version, index) => {
        version.kept = packed[index];
      });
    });
    lighten(surface, history, READY);
    return unpacked.length;
  }

  async function spill() {
    const packed = [...versionsOf(history)].filter(({ kept }) => kept instanceof Uint8Array);
    const size = ({ kept }: TileVersion) => (kept instanceof Uint8Array ? kept.length : 0);
    let held = packed.reduce((sum, version) => sum + size(version), 0);
    const chosen = packed.filter((version) => {
      const much = held > PACKED;
      if (much) held -= size(version);
      return much;
    });
    await inBatches(chosen, async (batch) => {
      const tiles = batch.flatMap(({ kept }) =>
        kept instanceof Uint8Array ? [{ key: [session, spilled++] as DiskKey, packed: kept }] : [],
      );
      await hands.run("spill", tiles);
      batch.forEach((version, index) => {
        const { key } = tiles[index] as { key: DiskKey };
        version.kept = { disk: key };
        onDisk.set(key[1], version);
      });
    });
  }

  async function forget() {
    const wanted = versionsOf(history);
    const keys = [...onDisk].filter(([, version]) => !wanted.has(version)).map(([number]) => number);
    if (keys.length === 0) return;
    for (const number of keys) onDisk.delete(number);
    await hands.run(
      "forgetSpilled",
      keys.map((number): DiskKey => [session, number]),
    );
  }

  async function work() {
    // Not within the event that ended a stroke: looking through the history takes a few milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 0));
    // What is done while this waits for the worker may leave more to pack.
    while ((await pack()) > 0);
    try {
      if (!noDisk) await spill();
      await forget();
    } catch {
      noDisk = true;
    }
  }

  const keeper: Keeper = {
    bytes: () => bytesHeld(surface, history),
    tend() {
      again = tending !== null;
      tending ??= work()
        .catch(report)
        .finally(() => {
          tending = null;
          if (again) keeper.tend();
        });
    },
    room() {
      return tending && bytesHeld(surface, history) > full ? tending : null;
    },
    fetch(step, side) {
      const missing = step.changes
        .map((change) => change[side])
        .filter(({ value, pixels }) => value === null && pixels === null);
      if (missing.length === 0) return null;
      const disk = missing.flatMap((version) =>
        typeof version.kept === "object" && "disk" in version.kept ? [{ version, key: version.kept.disk }] : [],
      );
      const packed = missing.flatMap((version) =>
        typeof version.kept === "number" || version.kept instanceof Uint8Array
          ? [{ version, packed: version.kept }]
          : [],
      );
      const bring = async (list: { version: TileVersion }[], answer: Promise<Uint8Array[]>) => {
        const all = await answer;
        list.forEach(({ version }, index) => {
          version.pixels = all[index] ?? null;
        });
      };
      return Promise.all([
        disk.length > 0 &&
          bring(
            disk,
            hands.run(
              "unspill",
              disk.map(({ key }) => key),
            ),
          ),
        packed.length > 0 &&
          bring(
            packed,
            hands.run(
              "unpack",
              packed.map((one) => one.packed),
            ),
          ),
      ]).then(() => undefined);
    },
    async dispose() {
      if (onDisk.size === 0) return;
      await hands.run(
        "forgetSpilled",
        [...onDisk.keys()].map((number): DiskKey => [session, number]),
      );
    },
  };
  return keeper;
}
