import { lay } from "../blend";
import { type Cutout, maskAt } from "../cutout";
import { type Picture, scaled } from "../picture";
import { plateOf } from "../plate";
import { boxBlur } from "../regions";
import type { Arm, Body, Point } from "./body";
import type { Product } from "./product";

/**
 * Lays the backdrop over the old skirt or trousers, in place: what a new one does not cover must not show. Arms, hands and
 * feet are left alone, and all of it when the product replaces nothing below the waist.
 */
export async function stripAway(person: Picture, body: Body, product: Product): Promise<void> {
  const outfit = product.kind === "dress" && product.fall !== undefined;
  if (product.kind !== "trousers" && product.kind !== "skirt" && !outfit) return;
  const { cut } = body;
  const { width, height } = cut;
  const bare = new Float32Array(width * height);
  const from = Math.round(body.waist + 0.02 * body.length);
  const to = Math.min(height, Math.round(lowest(body, product)));
  for (let y = from; y < to; y++) {
    for (let x = 0; x < width; x++) {
      const p = { x, y };
      if (!near(body.arms.left, p) && !near(body.arms.right, p)) bare[y * width + x] = 1;
    }
  }
  await uncover(person, cut, bare);
}

/** The row down to which the old clothes go: an outfit's hem, the ankle, or the floor where no feet are seen. */
function lowest({ shoulder, length, ankle, footed, cut }: Body, { kind, fall }: Product): number {
  if (kind === "dress") return Math.min(ankle, shoulder + (fall ?? 1) * length);
  if (!footed) return cut.height;
  return kind === "skirt" ? ankle : ankle + 0.01 * length;
}

/**
 * Lays the backdrop over old shoulders that look out above a new garment, in place. `small` is the garment where it will
 * be, at the cutout's size. Hair, neck and raised arms are left alone.
 */
export async function trimShoulders(person: Picture, body: Body, small: Picture): Promise<void> {
  const { cut, axis, head, half, neck, shoulder, arms } = body;
  const { width, height } = cut;
  const bare = new Float32Array(width * height);
  const [from, to] = [Math.round(neck - 0.1 * head.width), Math.round(shoulder + 0.5 * head.width)];
  for (const side of [-1, 1]) {
    if ((side < 0 ? arms.left : arms.right).raised) continue;
    for (let off = 0.66 * head.width; off < 1.5 * half; off++) {
      const x = Math.round(axis + side * off);
      if (x < 0 || x >= width) continue;
      let rim = from;
      while (rim < to && (small.data[4 * (rim * width + x) + 3] as number) < 128) rim++;
      if (rim < to) for (let y = Math.max(0, from); y <= rim; y++) bare[y * width + x] = 1;
    }
  }
  await uncover(person, cut, bare);
}

/** Lays the guessed backdrop over the subject where `bare` is 1. */
async function uncover(person: Picture, cut: Cutout, bare: Float32Array): Promise<void> {
  const { width, height, mask } = cut;
  // A little beyond the subject, because its edge is soft; the plate is the backdrop there anyway.
  const wide = boxBlur(
    Float32Array.from(mask, (m) => (m > 16 ? 1 : 0)),
    width,
    3,
  );
  const soft = boxBlur(bare, width, 1);
  const alpha = Uint8Array.from(soft, (v, i) => Math.round(255 * v * ((wide[i] as number) > 0 ? 1 : 0)));
  await lay(person, await scaled(plateOf(cut), person), await maskAt({ width, height, mask: alpha }, person));
}

/** Whether a pixel belongs to an arm, the hand at its end included. */
function near({ shoulder, elbow, wrist, thickness }: Arm, p: Point): boolean {
  const hand = { x: wrist.x + 0.35 * (wrist.x - elbow.x), y: wrist.y + 0.35 * (wrist.y - elbow.y) };
  return Math.min(distance(p, shoulder, elbow), distance(p, elbow, hand)) < 0.8 * thickness;
}

function distance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
