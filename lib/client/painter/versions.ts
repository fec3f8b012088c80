import type { History } from "./history";
import { type Surface, TILE_BYTES, type TileVersion } from "./surface";

/** Every version of every tile that the history holds, once; those of the steps furthest from the present first. */
export function versionsOf({ steps, position }: History): Set<TileVersion> {
  const far = steps.map((step, index) => ({ step, distance: Math.abs(index + 0.5 - position) }));
  far.sort((a, b) => b.distance - a.distance);
  const found = new Set<TileVersion>();
  for (const { step } of far) {
    for (const { before, after } of step.changes) {
      found.add(before);
      found.add(after);
    }
  }
  return found;
}

/** Bytes that the history holds in memory beyond the mask itself: what is on show would be there without it. */
export function bytesHeld(surface: Surface, history: History): number {
  const live = new Set(surface.tiles);
  let sum = 0;
  for (const version of versionsOf(history)) {
    if (version.pixels && !live.has(version)) sum += TILE_BYTES;
    if (version.kept instanceof Uint8Array) sum += version.kept.length;
  }
  return sum;
}

/** Lets go of pixels that are kept otherwise, those furthest away first, until only so many bytes of them are left. */
export function lighten(surface: Surface, history: History, ready: number): void {
  const live = new Set(surface.tiles);
  const loose = [...versionsOf(history)].filter((version) => version.pixels && !live.has(version));
  let held = loose.length * TILE_BYTES;
  for (const version of loose) {
    const { kept } = version;
    if (kept === undefined || (held <= ready && typeof kept !== "number")) continue;
    version.pixels = null;
    if (typeof kept === "number") version.value = kept;
    held -= TILE_BYTES;
  }
}
