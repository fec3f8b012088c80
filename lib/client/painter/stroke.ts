import { type Falloff, falloff } from "./falloff";
import type { Change } from "./history";
import type { Bites } from "./queue";
import { type Canvas, paintSegment, type Segment } from "./segment";
import { type Surface, TILE_BYTES, type TileVersion } from "./surface";
import { type Brush, type Point, TILE } from "./types";

export interface Stroke {
  /** Points that are still to be painted; the caller adds, `draw` takes. */
  readonly waiting: Point[];
  /** Paints all waiting points, in bites of one tile. */
  draw(): Bites;
  /** What the stroke changed, once nothing waits any more. */
  finish(): Change[];
  /** Puts every tile back. */
  revert(): void;
}

/** Even the lightest pressure leaves this share of the brush. */
const LIGHTEST = 0.1;

/** From this reach on, in pixels, a point may be passed over; at most so many in a row, so that small errors stay small. */
const WIDE = 100;
const MOST_PASSED = 4;

/** Radii are told apart in steps of 1.5 %: every one needs its own table, and pressure brings a new radius per point. */
const RADIUS_STEP = Math.log(1.015);

/**
 * A stroke paints each stretch between two points in one pass by the distance of a pixel to the stretch, so there are no
 * dabs to overlap. It keeps, per tile, how strong it has been at each pixel: opacity counts once per stroke.
 */
export function startStroke(surface: Surface, first: Point, brush: Brush): Stroke {
  const waiting: Point[] = [first];
  const touched = new Map<number, { before: TileVersion; canvas: Canvas; changed: boolean }>();
  const tables = new Map<number, Falloff>();
  let last: (Point & { reach: number }) | null = null;
  // Known only when painting begins: a command that was given before may still turn the mask inside out.
  let target = 0;

  function falloffAt(pressure: number): Falloff {
    const exact = Math.max(0.5, (brush.size / 2) * (LIGHTEST + (1 - LIGHTEST) * pressure));
    const step = pressure >= 1 ? Number.POSITIVE_INFINITY : Math.round(Math.log(exact) / RADIUS_STEP);
    const radius = pressure >= 1 ? exact : Math.exp(step * RADIUS_STEP);
    let known = tables.get(step);
    if (!known) {
      known = falloff(brush, radius);
      tables.set(step, known);
    }
    return known;
  }

  function dab({ x, y }: Point, reach: number, table: Falloff["table"]): Segment {
    last = { x, y, reach };
    return { x, y, length: 0, ux: 1, uy: 0, reachFrom: reach, reachTo: reach, table, done: -1, opening: true };
  }

  /** The stretch to a point; null when it lies so near to the last one that nobody could see the difference. */
  function segmentTo(point: Point): Segment | null {
    const { reach, full, table } = falloffAt(Math.min(1, Math.max(0, point.pressure ?? 1)));
    const from = last;
    if (!from) return dab(point, reach, table);
    const length = Math.hypot(point.x - from.x, point.y - from.y);
    if (length < Math.max(0.25, reach / 100)) {
      // A pen pressed harder on the spot.
      return reach > from.reach * 1.02 ? dab(point, reach, table) : null;
    }
    last = { x: point.x, y: point.y, reach };
    const ux = (point.x - from.x) / length;
    const uy = (point.y - from.y) / length;
    const done = from.reach === reach ? full : -1;
    return { x: from.x, y: from.y, length, ux, uy, reachFrom: from.reach, reachTo: reach, table, done, opening: false };
  }

  /** Whether a wide brush would leave the same trace if it went straight on to the next point. */
  function onTheWay(point: Point, next: Point | undefined): boolean {
    if (!last || !next || last.reach < WIDE || (point.pressure ?? 1) !== (next.pressure ?? 1)) return false;
    const [dx, dy] = [next.x - last.x, next.y - last.y];
    const [px, py] = [point.x - last.x, point.y - last.y];
    const length = Math.hypot(dx, dy);
    const along = (px * dx + py * dy) / length;
    return along >= 0 && along <= length && Math.abs(px * dy - py * dx) / length < last.reach / 200;
  }

  function take(index: number) {
    const known = touched.get(index);
    if (known) return known;
    const before = surface.tiles[index] as TileVersion;
    const pixels = before.pixels?.slice() ?? new Uint8Array(TILE_BYTES).fill(before.value ?? 0);
    const canvas: Canvas = {
      ...surface.extent(index),
      before: before.pixels,
      value: before.value ?? 0,
      strength: new Uint8Array(TILE_BYTES),
      pixels,
      target,
    };
    const taken = { before, canvas, changed: false };
    touched.set(index, taken);
    return taken;
  }

  function paintTile(index: number, segment: Segment) {
    if (!touched.has(index) && surface.tiles[index]?.value === target) return;
    const tile = take(index);
    const dirty = paintSegment(tile.canvas, segment);
    if (!dirty) return;
    if (!tile.changed) {
      tile.changed = true;
      surface.tiles[index] = { value: null, pixels: tile.canvas.pixels, painted: tile.before.painted };
    }
    (surface.tiles[index] as TileVersion).painted += dirty.painted;
    surface.dirty({ index, left: dirty.left, top: dirty.top, right: dirty.right, bottom: dirty.bottom });
  }

  return {
    waiting,
    *draw() {
      if (!last) target = (brush.mode === "paint") === surface.inverted ? 0 : 255;
      let passed = 0;
      for (let point = waiting.shift(); point; point = waiting.shift()) {
        if (passed < MOST_PASSED && onTheWay(point, waiting[0])) {
          passed++;
          continue;
        }
        passed = 0;
        const segment = segmentTo(point);
        if (!segment) continue;
        for (const index of tilesUnder(surface, segment)) {
          paintTile(index, segment);
          yield;
        }
      }
    },
    finish: () =>
      [...touched]
        .filter(([, { changed }]) => changed)
        .map(([index, { before }]) => ({ index, before, after: surface.tiles[index] as TileVersion })),
    revert() {
      for (const [index, { before, canvas, changed }] of touched) {
        if (!changed) continue;
        // While it was not on show, the history may have packed it.
        before.pixels ??= canvas.before;
        surface.put(index, before);
      }
      touched.clear();
    },
  };
}

/** Tiles whose square a segment may reach, row by row. */
function* tilesUnder({ columns, rows }: Surface, segment: Segment) {
  const { x, y, length, ux, uy, reachFrom, reachTo } = segment;
  const reach = Math.max(reachFrom, reachTo);
  const column = (at: number) => Math.min(columns - 1, Math.max(0, Math.floor(at / TILE)));
  const row = (at: number) => Math.min(rows - 1, Math.max(0, Math.floor(at / TILE)));
  const right = column(Math.max(x, x + ux * length) + reach);
  const bottom = row(Math.max(y, y + uy * length) + reach);
  for (let r = row(Math.min(y, y + uy * length) - reach); r <= bottom; r++) {
    for (let c = column(Math.min(x, x + ux * length) - reach); c <= right; c++) yield r * columns + c;
  }
}
