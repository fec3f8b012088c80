import "server-only";

/** Neighbours nearer than this have no room between them: far above what a double can tell apart at a million takes. */
const closest = 1e-6;

/**
 * A key between two neighbours. Before the first there is always room; after the last there is room up to the next whole
 * number, so that whatever is submitted later, whose key is its take, comes after it.
 * @returns null when the neighbours are too close
 */
export function keyBetween(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? null : after - 1;
  const end = after ?? Math.floor(before) + 1;
  return end - before < closest ? null : (before + end) / 2;
}

/** Ascending keys with room between them, none above the whole part of `last`, the greatest key so far. */
export function respaced(count: number, last: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.floor(last) - count + 1 + i);
}
