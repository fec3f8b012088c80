import type { Falloff } from "./falloff";
import { type DirtyTile, TILE } from "./types";

/** A stretch of a stroke between two points, or the dab that begins it (length 0). */
export interface Segment {
  x: number;
  y: number;
  length: number;
  /** Direction as a unit vector. */
  ux: number;
  uy: number;
  /** Reach of the brush at both ends: pressure thins it on the way. */
  reachFrom: number;
  reachTo: number;
  table: Falloff["table"];
  /** Nearer than this to the first point, everything has had full strength from the segment before. */
  done: number;
  /**
   * True for the dab that begins a stroke. Otherwise what lies behind the first point is left alone: there the nearest
   * point of the segment is its first, and that distance has been painted by the segment before.
   */
  opening: boolean;
}

/** What a stroke needs of a tile while it changes it. */
export interface Canvas {
  /** The tile as it was before the stroke; null where all its pixels equal `value`. */
  before: Uint8Array | null;
  value: number;
  /** The strongest that the stroke has been at each pixel. */
  strength: Uint8Array;
  pixels: Uint8Array;
  /** 0 or 255: what full strength leaves behind. */
  target: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Rounded division by 255 of products up to 255 × 255, without dividing. */
const by255 = (product: number) => ((product + 128) * 257) >> 16;

/** Columns that a segment can reach in the row whose centre lies `dy` below its first point; null for none. */
export function span({ length, ux, uy, reachFrom, reachTo, opening }: Omit<Segment, "table">, dy: number) {
  const reach = Math.max(reachFrom, reachTo);
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const include = (low: number, high: number) => {
    if (low > high) return;
    from = Math.min(from, low);
    to = Math.max(to, high);
  };
  if (Math.abs(dy) <= reach) {
    const half = Math.sqrt(reach * reach - dy * dy);
    include(-half, half);
  }
  const end = dy - uy * length;
  if (Math.abs(end) <= reach) {
    const half = Math.sqrt(reach * reach - end * end);
    include(ux * length - half, ux * length + half);
  }
  // Between the round ends: |across| ≤ reach and 0 ≤ along ≤ length.
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  const limit = (factor: number, least: number, most: number) => {
    if (Math.abs(factor) < 1e-9) {
      if (least > 0 || most < 0) high = Number.NEGATIVE_INFINITY;
      return;
    }
    low = Math.max(low, Math.min(least / factor, most / factor));
    high = Math.min(high, Math.max(least / factor, most / factor));
  };
  limit(uy, dy * ux - reach, dy * ux + reach);
  limit(ux, -dy * uy, length - dy * uy);
  include(low, high);
  if (!opening && Math.abs(ux) > 1e-9) {
    const cut = (-dy * uy) / ux;
    if (ux > 0) from = Math.max(from, cut);
    else to = Math.min(to, cut);
  }
  return from > to ? null : { from, to };
}

/**
 * Paints the part of a segment that lies in one tile and returns what it changed; null for nothing. `painted` of the
 * answer is by how many pixels of 128 and more the tile grew.
 */
export function paintSegment(
  canvas: Canvas,
  segment: Segment,
): (Omit<DirtyTile, "index"> & { painted: number }) | null {
  const { before, value, strength, pixels, target, left, top, width, height } = canvas;
  const { x, y, length, ux, uy, reachFrom, reachTo, table, done, opening } = segment;
  const steps = table.length;
  const tapers = reachFrom !== reachTo;
  const taper = length > 0 ? (reachTo - reachFrom) / length : 0;
  const scale = steps / (reachFrom * reachFrom);
  const reach = Math.max(reachFrom, reachTo);
  const firstRow = Math.max(0, Math.floor(Math.min(y, y + uy * length) - reach) - top);
  const lastRow = Math.min(height - 1, Math.ceil(Math.max(y, y + uy * length) + reach) - top);
  let painted = 0;
  let dirtyLeft = width;
  let dirtyRight = 0;
  let dirtyTop = height;
  let dirtyBottom = 0;

  for (let row = firstRow; row <= lastRow; row++) {
    const dy = top + row + 0.5 - y;
    const reached = span(segment, dy);
    if (!reached) continue;
    const first = Math.max(0, Math.floor(reached.from + x - left - 0.5));
    const last = Math.min(width - 1, Math.ceil(reached.to + x - left - 0.5));
    const half = Math.abs(dy) < done ? Math.sqrt(done * done - dy * dy) : -1;
    const doneFrom = half < 0 ? last + 1 : Math.max(first, Math.ceil(x - half - left - 0.5));
    const doneTo = half < 0 ? last : Math.floor(x + half - left - 0.5);
    let changedFrom = -1;
    let changedTo = -1;
    // Once in front of what is done and once behind it.
    for (let part = 0; part < 2; part++) {
      const from = part === 0 ? first : Math.max(first, doneTo + 1);
      const to = part === 0 ? Math.min(last, doneFrom - 1) : last;
      const dx = left + from + 0.5 - x;
      let along = dx * ux + dy * uy;
      let across = dy * ux - dx * uy;
      for (let column = from, at = row * TILE + from; column <= to; column++, at++, along += ux, across -= uy) {
        if (along <= 0 && !opening) continue;
        const beyond = along > length ? along - length : along < 0 ? along : 0;
        let index = across * across + beyond * beyond;
        if (tapers) {
          const here = reachFrom + taper * (along > length ? length : along < 0 ? 0 : along);
          index *= steps / (here * here);
        } else index *= scale;
        if (index >= steps) continue;
        const strong = table[index | 0] as number;
        if (strong <= (strength[at] as number)) continue;
        strength[at] = strong;
        const old = before ? (before[at] as number) : value;
        const now = target ? old + by255((255 - old) * strong) : old - by255(old * strong);
        const shown = pixels[at] as number;
        if (now === shown) continue;
        pixels[at] = now;
        painted += (now >> 7) - (shown >> 7);
        if (changedFrom < 0) changedFrom = column;
        changedTo = column;
      }
    }
    if (changedFrom < 0) continue;
    dirtyLeft = Math.min(dirtyLeft, changedFrom);
    dirtyRight = Math.max(dirtyRight, changedTo + 1);
    dirtyTop = Math.min(dirtyTop, row);
    dirtyBottom = row + 1;
  }
  if (dirtyBottom === 0) return null;
  return { left: dirtyLeft, top: dirtyTop, right: dirtyRight, bottom: dirtyBottom, painted };
}
