import type { Cutout } from "../cutout";
import { regions } from "../regions";
import { breadth, clamp, type Run, runAt, runsOf } from "../silhouette";
import type { Point } from "./body";

export type Kind = "upper" | "dress" | "trousers" | "skirt" | "shoes" | "bag" | "scarf";

/** One sleeve as slices across it, from the shoulder to the cuff. */
export type Sleeve = {
  slices: { root: Point; inner: Point; outer: Point }[];
  length: number;
  /** The last row that the sleeve reaches. */
  end: number;
};

/** What the silhouette of a product laid flat tells about it, in pixels of the cutout. */
export type Product = {
  cut: Cutout;
  kind: Kind;
  axis: number;
  top: number;
  bottom: number;
  /** The row where the shoulders reach the breadth of the trunk; of a dress without sleeves the bust, of the rest the top. */
  shoulder: number;
  /** Half the breadth at that row. */
  half: number;
  /** Edges of the trunk at a row, sleeves left out. */
  trunk(y: number): Run;
  sleeves: { left: Sleeve | null; right: Sleeve | null };
  /** How far down it reaches on the person who wears it in its picture: a share of shoulders-to-soles. */
  fall?: number;
};

export type Category = "auto" | "tops" | "bottoms" | "one-pieces";

/** Tells from its shape what a product is, and where a body fits into it. */
export function productOf(cut: Cutout, category: Category = "auto"): Product {
  const { box } = cut;
  const axis = box.left + box.width / 2;
  const base = { cut, axis, top: box.top, bottom: box.top + box.height - 1 };
  const seen = kindOf(cut, axis);
  const kind = obey(category, seen);
  if (kind !== "upper" && kind !== "dress") {
    // A hem is curved: near it the sides are carried on straight, and the cloth's own edge decides.
    const low = base.top + 0.93 * box.height;
    const side = (y: number, of: (runs: Run[]) => number) =>
      of(runsOf(cut, Math.round(clamp(y, base.top, base.bottom)), 2));
    const straight = (y: number, of: (runs: Run[]) => number) =>
      y < low ? side(y, of) : side(low, of) + ((side(low, of) - side(low - 30, of)) * (y - low)) / 30;
    const whole = (y: number) => ({
      from: straight(y, (runs) => runs[0]?.from ?? axis - 1),
      to: straight(y, (runs) => runs[runs.length - 1]?.to ?? axis + 1),
    });
    const shoulder = base.top + Math.round(0.03 * box.height);
    const half = breadth(whole(shoulder)) / 2;
    return { ...base, kind, shoulder, half, trunk: whole, sleeves: { left: null, right: null } };
  }
  const left = edgeOf(cut, axis, -1);
  const right = edgeOf(cut, axis, 1);
  const trunk = (y: number) => ({ from: left.at(y), to: right.at(y) });
  const shoulder = shoulderRow(base, left.at, right.at);
  const sleeves = {
    left: left.sleeveEnd ? sleeveOf(cut, left.at, shoulder, left.sleeveEnd, -1) : null,
    right: right.sleeveEnd ? sleeveOf(cut, right.at, shoulder, right.sleeveEnd, 1) : null,
  };
  // A seam lies further out than the trunk's sides carried on upwards: half-way to their breadth at the waist.
  const low = shoulder + 0.4 * (base.bottom - shoulder);
  const half =
    sleeves.left || sleeves.right ? (breadth(trunk(shoulder)) + breadth(trunk(low))) / 4 : breadth(trunk(shoulder)) / 2;
  return { ...base, kind, shoulder, half, trunk, sleeves };
}

function obey(category: Category, seen: Kind): Kind {
  if (category === "bottoms") return seen === "skirt" || seen === "trousers" ? seen : "trousers";
  if (category === "tops") return seen === "upper" ? seen : "upper";
  if (category === "one-pieces") return seen === "upper" || seen === "dress" ? seen : "dress";
  return seen;
}

function kindOf(cut: Cutout, axis: number): Kind {
  const { box, mask, width } = cut;
  const solid = mask.map((m) => (m > 127 ? 1 : 0));
  const area = solid.reduce((sum, s) => sum + s, 0);
  const pieces = regions(solid, width)
    .areas.slice(1)
    .sort((a, b) => b - a);
  const tall = box.height / box.width;
  if ((pieces[1] ?? 0) > 0.4 * (pieces[0] ?? 1)) return "shoes";
  if (tall < 0.62 || (tall < 1.7 && area < 0.5 * box.width * box.height && skewOf(cut) > 0.4)) return "shoes";
  const row = (share: number) => runsOf(cut, Math.round(box.top + share * (box.height - 1)), 2);
  const spanAt = (share: number) => row(share).reduce((sum, run) => sum + breadth(run), 0);

  // A handle: a hole above the body of the bag, which itself is as broad as the whole.
  const handle = [0.12, 0.18, 0.24].every((share) => row(share).length === 2) && spanAt(0.7) > 0.8 * box.width;
  if (tall < 1.7 && handle) return "bag";
  if ((tall < 1.6 && area > 0.86 * box.width * box.height) || tall > 5) return "scarf";

  const legs = [0.62, 0.72, 0.82, 0.92].filter((share) => {
    const runs = row(share);
    return runs.length === 2 && (runs[0] as Run).to < axis + 4 && (runs[1] as Run).from > axis - 4;
  });
  if (legs.length >= 3) return "trousers";
  if (edgeOf(cut, axis, -1).sleeveEnd || edgeOf(cut, axis, 1).sleeveEnd) return "upper";
  const band = spanAt(0.03) / box.width;
  const waist = Math.min(...[0.25, 0.3, 0.35, 0.4, 0.45].map(spanAt));
  const bust = Math.max(...[0.12, 0.16, 0.2, 0.24].map(spanAt));
  if (band > 0.25 && bust < 1.15 * waist && spanAt(0.9) > 1.12 * spanAt(0.1) && waist >= 0.98 * spanAt(0.05))
    return "skirt";
  return tall > 1.75 ? "dress" : "upper";
}

/** How unlike its mirror image a shape is, 0 to 2: clothes and bags are about 0, a pair of shoes seen from the side is not. */
function skewOf({ mask, box, width }: Cutout): number {
  let unlike = 0;
  let area = 0;
  for (let y = box.top; y < box.top + box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const here = (mask[y * width + box.left + x] as number) > 127;
      const there = (mask[y * width + box.left + box.width - 1 - x] as number) > 127;
      if (here) area++;
      if (here !== there) unlike++;
    }
  }
  return unlike / Math.max(1, area);
}

/** The side of the trunk: followed up from the hem, and carried on straight where a sleeve begins. */
function edgeOf(cut: Cutout, axis: number, side: -1 | 1): { at: (y: number) => number; sleeveEnd: number | null } {
  const { box } = cut;
  const low = Math.round(box.top + 0.93 * box.height);
  const seen = new Map<number, number>();
  let joint: number | null = null;
  let last = Number.NaN;
  const edge = (y: number) => {
    const runs = runsOf(cut, y, 2);
    const run = runAt(runs, axis);
    if (!run) return Number.isNaN(last) ? axis : last;
    // Between two straps there is no cloth on the axis: the outer ones are the sides.
    if (run.from > axis || run.to < axis) return side < 0 ? (runs[0] as Run).from : (runs[runs.length - 1] as Run).to;
    return side < 0 ? run.from : run.to;
  };
  for (let y = low; y > box.top; y--) {
    const x = edge(y);
    if (!Number.isNaN(last) && y < box.top + 0.85 * box.height && side * (x - last) > 0.045 * box.width) {
      joint = y;
      break;
    }
    seen.set(y, x);
    last = x;
  }
  const exact = (y: number) => seen.get(clamp(Math.round(y), joint === null ? box.top + 1 : joint + 1, low)) ?? axis;
  // A mean of some rows: the stairs of a reduced mask would show as a frayed edge.
  const known = (y: number) => [-6, -4, -2, 0, 2, 4, 6].reduce((sum, d) => sum + exact(y + d), 0) / 7;
  // A hem is curved: near it the side is carried on straight, and the cloth's own edge decides.
  const fall = (known(low) - known(low - 0.1 * box.height)) / (0.1 * box.height);
  const byRow = (y: number) => (y <= low ? known(y) : known(low) + fall * (y - low));
  if (joint === null || joint < box.top + 0.12 * box.height) return { at: byRow, sleeveEnd: null };

  const start = joint + 3;
  const foot = Math.min(low, start + Math.max(12, 0.3 * box.height));
  const slope = clamp((byRow(start) - byRow(foot)) / (foot - start), -0.14, 0.14);
  const at = (y: number) => (y >= start ? byRow(y) : byRow(start) + slope * (start - y));
  let sleeveEnd = joint;
  for (let y = joint; y < box.top + box.height; y++) {
    const runs = runsOf(cut, y, 2);
    const outer = side < 0 ? (runs[0] as Run | undefined)?.from : (runs[runs.length - 1] as Run | undefined)?.to;
    if (outer === undefined || side * (outer - at(y)) < 0.03 * box.width) break;
    sleeveEnd = y;
  }
  return { at, sleeveEnd };
}

/** Where the outline, coming down from the collar, has reached both sides of the trunk. */
function shoulderRow(
  { cut, axis, top, bottom }: Pick<Product, "cut" | "axis" | "top" | "bottom">,
  left: (y: number) => number,
  right: (y: number) => number,
): number {
  const widest = { y: top, width: 0 };
  for (let y = top; y < top + 0.3 * (bottom - top); y++) {
    const run = runAt(runsOf(cut, y, 2), axis);
    if (!run) continue;
    if (
      run.from <= left(y) + 2 &&
      run.to >= right(y) - 2 &&
      breadth(run) > 0.6 * (right(top + 0.4 * (bottom - top)) - left(top + 0.4 * (bottom - top)))
    )
      return y;
    if (breadth(run) > widest.width) Object.assign(widest, { y, width: breadth(run) });
  }
  return widest.y;
}

/** Slices across a sleeve, less one. */
export const SLICES = 20;

function sleeveOf(cut: Cutout, edge: (y: number) => number, shoulder: number, end: number, side: -1 | 1): Sleeve {
  const inside = (p: Point) => {
    const x = Math.round(p.x);
    const y = Math.round(p.y);
    return x >= 0 && y >= 0 && x < cut.width && y < cut.height && (cut.mask[y * cut.width + x] as number) > 127;
  };
  const cuffRow = end - Math.round(0.04 * (end - shoulder)) - 1;
  const cuffRuns = runsOf(cut, cuffRow, 2);
  const outermost = (side < 0 ? cuffRuns[0] : cuffRuns[cuffRuns.length - 1]) as Run;
  const cuff = {
    x:
      side < 0
        ? (outermost.from + Math.min(outermost.to, edge(cuffRow))) / 2
        : (outermost.to + Math.max(outermost.from, edge(cuffRow))) / 2,
    y: end,
  };
  const root = { x: edge(shoulder), y: shoulder + 2 };
  const length = Math.hypot(cuff.x - root.x, cuff.y - root.y);
  const along = { x: (cuff.x - root.x) / length, y: (cuff.y - root.y) / length };
  // Across the sleeve, pointing away from the trunk.
  const out = { x: side * along.y, y: -side * along.x };
  const march = (from: Point, sign: 1 | -1, stop: (p: Point) => boolean) => {
    let reach = 0;
    for (let step = 0; step < 0.6 * length + 30; step += 0.5) {
      const p = { x: from.x + sign * out.x * step, y: from.y + sign * out.y * step };
      if (stop(p)) break;
      if (inside(p)) reach = step;
      else if (reach > 0 || step > 0.25 * length) break;
    }
    return { x: from.x + sign * out.x * (reach + 1), y: from.y + sign * out.y * (reach + 1) };
  };
  const slices = Array.from({ length: SLICES + 1 }, (_, i) => {
    const t = i / SLICES;
    const from = { x: root.x + along.x * length * t, y: root.y + along.y * length * t };
    return {
      root: from,
      inner: march(from, -1, (p) => side * (p.x - edge(p.y)) < -2),
      outer: march(from, 1, () => false),
    };
  });
  return { slices, length, end };
}
