import { between, type Random } from "../random";
import { clamp, middle, runsOf, through } from "../silhouette";
import { type Arm, acrossArm, alongArm, type Body, type Point } from "./body";
import type { Product, Sleeve } from "./product";
import type { Strip } from "./warp";

const ROWS = 56;

/** Small differences of drape between the outputs of one prediction. */
export type Drape = { ease: number; hem: number; sway: number; phase: number };

export function drapeOf(random: Random): Drape {
  return {
    ease: between(random, 0.985, 1.04),
    hem: between(random, -0.018, 0.018),
    sway: between(random, -0.035, 0.035),
    phase: between(random, 0, 6.28),
  };
}

/** Where the product goes on the body: strips of pins from the product's cutout to the person's, in pixels of each. */
export function dress(product: Product, body: Body, drape: Drape): Strip[] {
  switch (product.kind) {
    case "upper":
    case "dress":
      return fitFromShoulders(product, body, drape);
    case "trousers":
      return fitTrousers(product, body, drape);
    case "skirt":
      return [fitSkirt(product, body, drape)];
    case "shoes":
      return fitShoes(product, body);
    case "bag":
      return [fitBag(product, body, drape)];
    case "scarf":
      return [fitScarf(product, body, drape)];
  }
}

// How far down a garment reaches by its own proportions (height over half the shoulders): shares of shoulders-to-soles.
const reach = through([
  [2.4, 0.22],
  [3.8, 0.42],
  [5, 0.56],
  [7, 0.79],
  [9, 0.92],
]);

function fitFromShoulders(product: Product, body: Body, drape: Drape): Strip[] {
  const { top, bottom, shoulder, half } = product;
  const sleeved = product.sleeves.left !== null || product.sleeves.right !== null;
  const seat = body.shoulder + (sleeved ? 0.24 * body.head.width : 0.1 * body.length);
  const broad = (sleeved ? 1.03 * body.half : 1.04 * body.trunk(seat).left) * drape.ease;
  const scale = broad / half;
  const tall = (bottom - shoulder) / half;
  const share = product.fall ?? (product.kind === "dress" && !sleeved ? clamp(0.084 * tall, 0.4, 0.93) : reach(tall));
  const hem = Math.min(body.shoulder + (share + drape.hem) * body.length, body.ankle - 0.02 * body.length);
  const waistFrom = shoulder + (bottom - shoulder) * ((body.waist - seat) / (hem - seat));
  const row = through([
    [top, Math.min(body.neck - (sleeved ? 0.1 : 0.15) * body.head.width, seat - 4)],
    [shoulder, seat],
    [waistFrom, body.waist],
    [bottom, hem],
  ]);
  const sleeveEnd = { left: product.sleeves.left?.end ?? top, right: product.sleeves.right?.end ?? top };
  const worn = (side: "left" | "right") =>
    smooth(
      Array.from({ length: ROWS + 1 }, (_, i) => {
        const from = top + ((bottom - top) * i) / ROWS;
        const y = row(from);
        const run = product.trunk(from);
        const own = (side === "left" ? product.axis - run.from : run.to - product.axis) * scale;
        if (y <= seat) return own;
        const trunk = body.trunk(y)[side];
        if (y < body.hip) return clamp(own * 0.98, 1.03 * trunk, 2.2 * body.half);
        // Wide trousers and skirts underneath fill a long garment out, as far as its cloth gives.
        return clamp(body.outline(y)[side] + 2, own * 0.98, own * 1.22);
      }),
    );
  const [left, right] = [worn("left"), worn("right")];
  const rows = Array.from({ length: ROWS + 1 }, (_, i) => {
    const from = top + ((bottom - top) * i) / ROWS;
    const y = row(from);
    const loose = clamp((y - body.waist) / body.length, 0, 1);
    const sway = (drape.sway * loose + 0.006 * Math.sin(drape.phase + y / 23)) * body.half * 2;
    const spare = { left: from > sleeveEnd.left ? 2 : 0, right: from > sleeveEnd.right ? 2 : 0 };
    const run = { from: product.trunk(from).from - spare.left, to: product.trunk(from).to + spare.right };
    const wide = { left: (left[i] as number) + spare.left * scale, right: (right[i] as number) + spare.right * scale };
    return pins(run, from, body.axis + sway, y, wide.left, wide.right, product.axis);
  });
  const arms: Strip[] = [];
  const inFront: Strip[] = [];
  for (const side of ["left", "right"] as const) {
    const sleeve = product.sleeves[side];
    if (!sleeve) continue;
    const arm = body.arms[side];
    const across = Math.abs(arm.wrist.x - body.axis) < 0.75 * body.trunk(arm.wrist.y)[side];
    (across ? inFront : arms).push(fitSleeve(sleeve, arm, side === "left" ? -1 : 1, scale, product, body));
  }
  return [...arms, rows, ...inFront];
}

/** A running mean: cloth knows no steps. */
function smooth(values: number[]): number[] {
  return values.map((_, i) => {
    const near = values.slice(Math.max(0, i - 3), i + 4);
    return near.reduce((sum, v) => sum + v, 0) / near.length;
  });
}

/** One row of five pins from edge to edge. */
function pins(
  run: { from: number; to: number },
  fromY: number,
  x: number,
  y: number,
  left: number,
  right: number,
  axis: number,
): Strip[number] {
  return [-1, -0.5, 0, 0.5, 1].map((u) => ({
    from: { x: axis + (u < 0 ? u * (axis - run.from) : u * (run.to - axis)), y: fromY },
    to: { x: x + (u < 0 ? u * left : u * right), y },
  }));
}

function fitSleeve(
  { slices, length }: Sleeve,
  arm: Arm,
  side: -1 | 1,
  scale: number,
  { half }: Product,
  body: Body,
): Strip {
  const { shoulder, elbow, wrist, thickness } = arm;
  const path = alongArm(arm);
  const limb =
    Math.hypot(elbow.x - shoulder.x, elbow.y - shoulder.y) + Math.hypot(wrist.x - elbow.x, wrist.y - elbow.y);
  const share = length > 2.2 * half ? 1 : clamp((length * scale) / limb, 0.25, 1);
  return slices.map(({ root, inner, outer }, i) => {
    const t = (share * i) / (slices.length - 1);
    const at = path(t);
    const out = acrossArm(path, t, side);
    // Covers the arm, and is no wider than cloth hangs around it; at the shoulder it grows out of the seam.
    const cover = clamp(body.reach(at, out) + 2, 0.4 * thickness, 1.1 * thickness);
    const most = (1.05 - 0.3 * t) * thickness + 2;
    const reachOf = (p: Point, least: number) =>
      clamp(0.9 * Math.hypot(p.x - root.x, p.y - root.y) * scale, least, Math.max(least, most));
    const outward = reachOf(outer, cover);
    const gap = Math.abs(at.x - body.axis) - body.trunk(at.y)[side < 0 ? "left" : "right"] + 4;
    const inward = reachOf(
      inner,
      gap < 0.4 * body.half && t < 0.5 ? Math.max(gap, 0.62 * thickness) : 0.62 * thickness,
    );
    const pin = (from: Point, far: number) => ({ from, to: { x: at.x + out.x * far, y: at.y + out.y * far } });
    const row = [pin(outer, outward), pin(root, 0), pin(inner, -inward)];
    return side < 0 ? row : row.reverse();
  });
}

function fitTrousers(product: Product, body: Body, drape: Drape): Strip[] {
  const { cut, top, bottom, half, axis } = product;
  const trunk = body.trunk(body.waist);
  const broad = ((trunk.left + trunk.right) / 2) * 1.1 * drape.ease;
  const scale = broad / half;
  const long = (bottom - top) / half > 5;
  const hem = long ? body.ankle + 0.01 * body.length : Math.min(body.ankle, body.waist + (bottom - top) * scale);
  const middleAt = (y: number) =>
    body.axis +
    ((body.trunk(body.hip).right - body.trunk(body.hip).left) / 2) * clamp((y - body.waist) / body.length, 0, 1);
  const legs = (["left", "right"] as const).map((side): Strip => {
    const rows: Strip = [];
    for (let i = 0; i <= ROWS; i++) {
      const from = top + ((bottom - top) * i) / ROWS;
      const runs = runsOf(cut, Math.round(from), 3);
      const first = runs[0] ?? { from: axis - 1, to: axis };
      const last = runs[runs.length - 1] ?? first;
      const parted = runs.length > 1;
      const run =
        side === "left"
          ? { from: first.from, to: parted ? first.to : axis }
          : { from: parted ? last.from : axis, to: last.to };
      const y = body.waist + ((hem - body.waist) * i) / ROWS;
      // Above the crotch both legs meet in the middle; below, each hangs over its foot.
      const down = clamp((y - body.crotch) / (body.feet[side].y - body.crotch), 0, 1);
      const hang = body.feet[side].x - (side === "left" ? -1 : 1) * 0;
      const centre = middleAt(y) + (middle(run) - axis) * scale;
      const spread = centre + (hang - centre) * down ** 1.2 * 0.85;
      const wide = Math.max(((run.to - run.from) / 2) * scale, 0.2 * body.half);
      rows.push(
        [-1, 0, 1].map((u) => ({
          from: {
            x: middle(run) + u * ((run.to - run.from) / 2 + (parted || (side === "left") === u < 0 ? 1.5 : 0.4)),
            y: from,
          },
          to: { x: spread + u * (wide + (parted || (side === "left") === u < 0 ? 1.5 * scale : 0.4)), y },
        })),
      );
    }
    return rows;
  });
  return legs;
}

function fitSkirt(product: Product, body: Body, drape: Drape): Strip {
  const { top, bottom, half } = product;
  const trunk = body.trunk(body.waist);
  const broad = ((trunk.left + trunk.right) / 2) * 1.08 * drape.ease;
  const scale = broad / half;
  const start = body.waist - 0.012 * body.length;
  const tall = (bottom - top) / half;
  const hem = Math.min(
    body.ankle - 0.005 * body.length,
    start + (tall > 6.5 ? 1.3 : 1) * (bottom - top) * scale * (1 + drape.hem),
  );
  const widths = (side: "left" | "right") =>
    smooth(
      Array.from({ length: ROWS + 1 }, (_, i) => {
        const run = product.trunk(top + ((bottom - top) * i) / ROWS);
        const own = (side === "left" ? product.axis - run.from : run.to - product.axis) * scale;
        const y = start + ((hem - start) * i) / ROWS;
        return y < body.hip
          ? Math.max(own, 1.04 * body.trunk(y)[side])
          : Math.max(own, 1.04 * body.trunk(body.hip)[side]);
      }),
    );
  const [left, right] = [widths("left"), widths("right")];
  return Array.from({ length: ROWS + 1 }, (_, i) => {
    const from = top + ((bottom - top) * i) / ROWS;
    const y = start + ((hem - start) * i) / ROWS;
    const run = product.trunk(from);
    const sway = drape.sway * body.half * 2 * (i / ROWS) ** 2;
    const spread = { from: run.from - 2, to: run.to + 2 };
    return pins(
      spread,
      from,
      body.axis + sway,
      y,
      (left[i] as number) + 2 * scale,
      (right[i] as number) + 2 * scale,
      product.axis,
    );
  });
}

/** A flat copy of a part of the product, placed by its upper left corner. */
function flat(from: { left: number; top: number; right: number; bottom: number }, to: typeof from): Strip {
  return [from.top, from.bottom].map((y, row) =>
    [from.left, from.right].map((x, column) => ({
      from: { x, y },
      to: { x: column ? to.right : to.left, y: row ? to.bottom : to.top },
    })),
  );
}

function fitShoes({ cut }: Product, body: Body): Strip[] {
  const { box } = cut;
  // The pair lies one above the other or side by side; each half of the picture is one shoe.
  const stacked = box.height > 0.7 * box.width;
  const halves = stacked
    ? [
        { left: box.left, right: box.left + box.width, top: box.top, bottom: box.top + box.height / 2 },
        { left: box.left, right: box.left + box.width, top: box.top + box.height / 2, bottom: box.top + box.height },
      ]
    : [
        { left: box.left, right: box.left + box.width / 2, top: box.top, bottom: box.top + box.height },
        { left: box.left + box.width / 2, right: box.left + box.width, top: box.top, bottom: box.top + box.height },
      ];
  return (["left", "right"] as const).map((side, index) => {
    const from = halves[index] as (typeof halves)[number];
    const wide = 0.62 * body.half;
    const high = (wide * (from.bottom - from.top)) / (from.right - from.left);
    const foot = body.feet[side];
    const out = side === "left" ? -1 : 1;
    // Toes point outward.
    return flat(from, {
      left: foot.x - (out * wide) / 2,
      right: foot.x + (out * wide) / 2,
      top: foot.y - high,
      bottom: foot.y,
    });
  });
}

function fitBag({ cut }: Product, body: Body, drape: Drape): Strip {
  const { box } = cut;
  const lowest = body.arms.left.wrist.y >= body.arms.right.wrist.y ? body.arms.left : body.arms.right;
  const arm = lowest.raised ? (lowest === body.arms.left ? body.arms.right : body.arms.left) : lowest;
  const wide = 1.35 * body.half * drape.ease;
  const high = (wide * box.height) / box.width;
  const x = arm.wrist.x + drape.sway * body.half;
  const top = arm.wrist.y - 0.08 * high;
  return flat(
    { left: box.left - 1, right: box.left + box.width + 1, top: box.top - 1, bottom: box.top + box.height + 1 },
    { left: x - wide / 2, right: x + wide / 2, top, bottom: top + high },
  );
}

/** A square folded to a kerchief: broad around the neck, its tip on the chest. */
function fitScarf({ cut }: Product, body: Body, drape: Drape): Strip {
  const { box } = cut;
  const start = body.neck - 0.22 * body.head.width;
  const end = body.shoulder + (0.17 + drape.hem) * body.length;
  const wide = through([
    [0, 0.36 * body.half],
    [0.18, 0.62 * body.half],
    [0.32, 0.66 * body.half],
    [1, 0.03 * body.half],
  ]);
  return Array.from({ length: ROWS + 1 }, (_, i) => {
    const t = i / ROWS;
    const y = start + (end - start) * t;
    const x = body.axis + drape.sway * body.half * 2 * t;
    return [-1, -0.5, 0, 0.5, 1].map((u) => ({
      from: { x: box.left + (box.width * (u * (1 - 0.5 * t) + 1)) / 2, y: box.top + box.height * (0.02 + 0.96 * t) },
      to: { x: x + u * wide(t), y: y + (1 - u * u) * 0.05 * (end - start) * (1 - t) },
    }));
  });
}
