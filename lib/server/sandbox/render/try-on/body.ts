import type { Cutout } from "../cutout";
import { breadth, clamp, middle, type Run, runAt, runsOf, through } from "../silhouette";

export type Point = { x: number; y: number };

/** An arm as three joints and its thickness, in pixels of the cutout. */
export type Arm = { shoulder: Point; elbow: Point; wrist: Point; thickness: number; raised: boolean };

/** What the silhouette of a person tells about the body, in pixels of the cutout. */
export type Body = {
  cut: Cutout;
  /** Middle of the neck. */
  axis: number;
  head: { top: number; bottom: number; width: number };
  /** Rows: where a collar sits, where the shoulders reach their breadth, and on down. */
  neck: number;
  shoulder: number;
  waist: number;
  hip: number;
  crotch: number;
  ankle: number;
  /** Whether feet are seen below the hem. */
  footed: boolean;
  /** Half the breadth of the shoulders: the unit that everything worn is measured in. */
  half: number;
  /** Shoulders to soles, in pixels; reckoned where the picture ends above the feet. */
  length: number;
  /** Half the breadth of the trunk at a row, arms and wide clothes left out, to the left and right of the axis. */
  trunk(y: number): { left: number; right: number };
  /** Half the breadth of the outline at a row, clothes and all. */
  outline(y: number): { left: number; right: number };
  /** How far the outline is from a place in a direction (a unit vector), in pixels. */
  reach(from: Point, towards: Point): number;
  arms: { left: Arm; right: Arm };
  /** Middles of the two feet. */
  feet: { left: Point; right: Point };
  /** No trunk to dress: the head fills the picture. */
  closeUp: boolean;
};

/** Reads a body from the silhouette of one upright person, by the proportions that figures share. */
export function bodyOf(cut: Cutout): Body {
  const { box, height } = cut;
  const bottom = box.top + box.height - 1;
  const cropped = bottom >= height - 3;
  const head = headOf(cut);
  const axis = neckAxis(cut, head);
  const limit = Math.min(bottom, head.bottom + 2.2 * head.width);
  const sides = (y: number) => {
    const run = runAt(runsOf(cut, Math.round(clamp(y, box.top, bottom)), 2), axis);
    return { left: run ? axis - run.from : 0, right: run ? run.to - axis : 0 };
  };
  let shoulder = Math.round(head.top + 1.75 * head.width);
  for (let y = Math.round(head.top + 1.15 * head.width); y < limit; y++) {
    const { left, right } = sides(y);
    if (Math.min(left, right) < 0.85 * head.width) continue;
    shoulder = y;
    break;
  }
  const below = sides(shoulder + 0.38 * head.width);
  const half = clamp(Math.min(below.left, below.right), 0.95 * head.width, 1.75 * head.width);
  const measured = bottom - shoulder;
  const length = cropped || measured < 6.2 * half ? 7.2 * half : measured;
  const at = (share: number) => shoulder + share * length;

  const usual = through([
    [shoulder, 0.98 * half],
    [at(0.1), 0.8 * half],
    [at(0.23), 0.62 * half],
    [at(0.36), 0.8 * half],
    [at(0.5), 0.84 * half],
  ]);
  const trunk = (y: number) => {
    const seen = sides(y);
    const expected = usual(y);
    return {
      left: clamp(seen.left, 0.82 * expected, 1.12 * expected),
      right: clamp(seen.right, 0.82 * expected, 1.12 * expected),
    };
  };
  const frame = { cut, axis, shoulder, half, length };
  return {
    ...frame,
    head,
    neck: shoulder - 0.2 * head.width,
    waist: at(0.235),
    hip: at(0.36),
    crotch: at(0.45),
    ankle: Math.min(at(0.955), cropped ? Number.POSITIVE_INFINITY : bottom - 0.03 * length),
    trunk,
    outline: (y) => outlineOf(cut, y, axis),
    reach: (from, towards) => reachOf(cut, from, towards),
    arms: { left: armOf(frame, -1), right: armOf(frame, 1) },
    ...feetOf(frame, bottom),
    closeUp: cropped && (head.bottom - head.top > 0.45 * height || head.width > 0.4 * cut.width),
  };
}

/** A head is widest half-way down, and about 1.4 times as high as wide. */
function headOf(cut: Cutout): Body["head"] {
  const { box } = cut;
  const crown = runsOf(cut, box.top, 1)[0] ?? { from: box.left, to: box.left + box.width };
  let x = middle(crown);
  for (let y = box.top; y < box.top + box.height; y++) {
    const run = runAt(runsOf(cut, y, 2), x);
    if (!run) continue;
    x = middle(run);
    const width = breadth(run);
    if (y - box.top >= 0.55 * width) return { top: box.top, bottom: box.top + 1.4 * width, width };
  }
  return { top: box.top, bottom: box.top + box.height / 7, width: box.height / 10 };
}

function neckAxis(cut: Cutout, head: Body["head"]): number {
  const from = Math.round(head.top + 0.6 * head.width);
  let x = middle(runAt(runsOf(cut, from, 2), cut.box.left + cut.box.width / 2) ?? { from: 0, to: cut.width });
  let narrowest: Run | null = null;
  for (let y = from; y < head.top + 1.75 * head.width && y < cut.height; y++) {
    const run = runAt(runsOf(cut, y, 2), x);
    if (!run || breadth(run) > 1.5 * head.width) break;
    x = middle(run);
    if (!narrowest || breadth(run) <= breadth(narrowest)) narrowest = run;
  }
  return narrowest ? middle(narrowest) : x;
}

function outlineOf(cut: Cutout, y: number, axis: number): { left: number; right: number } {
  const runs = runsOf(cut, Math.round(clamp(y, 0, cut.height - 1)), 3);
  const [first, last] = [runs[0], runs[runs.length - 1]];
  return { left: first ? axis - first.from : 0, right: last ? last.to - axis : 0 };
}

function reachOf({ mask, width, height }: Cutout, from: Point, towards: Point): number {
  for (let far = 0; far < width; far++) {
    const x = Math.round(from.x + towards.x * far);
    const y = Math.round(from.y + towards.y * far);
    if (x < 0 || y < 0 || x >= width || y >= height || (mask[y * width + x] as number) < 128) return far;
  }
  return width;
}

/** A smooth line along an arm, 0 at the shoulder and 1 at the wrist. */
export function alongArm({ shoulder, elbow, wrist }: Arm): (t: number) => Point {
  const bend = { x: 2 * elbow.x - (shoulder.x + wrist.x) / 2, y: 2 * elbow.y - (shoulder.y + wrist.y) / 2 };
  return (t) => ({
    x: (1 - t) ** 2 * shoulder.x + 2 * t * (1 - t) * bend.x + t * t * wrist.x,
    y: (1 - t) ** 2 * shoulder.y + 2 * t * (1 - t) * bend.y + t * t * wrist.y,
  });
}

/** The direction across a line that points away from the trunk, a unit vector. */
export function acrossArm(path: (t: number) => Point, t: number, side: -1 | 1): Point {
  const [at, next] = [path(t), path(t + 0.02)];
  const along = Math.hypot(next.x - at.x, next.y - at.y) || 1;
  return { x: (side * (next.y - at.y)) / along, y: (-side * (next.x - at.x)) / along };
}

/** Whether a silhouette is that of a person: a head that stands out over shoulders, and a length that goes with it. */
export function isPerson({ cut, head, half, axis }: Body): boolean {
  const { box } = cut;
  const slim = head.width > 0.1 * box.width && head.width < 0.42 * box.width;
  if (!slim || box.height < 4.5 * head.width) return false;
  let narrowest = Number.POSITIVE_INFINITY;
  for (let y = head.top + 0.9 * head.width; y < head.top + 1.9 * head.width; y++) {
    const run = runAt(runsOf(cut, Math.round(y), 2), axis);
    if (run) narrowest = Math.min(narrowest, breadth(run));
  }
  return narrowest < 1.25 * head.width && half > 0.9 * head.width;
}

type Frame = Pick<Body, "cut" | "axis" | "shoulder" | "half" | "length">;

/** The elbow is where an arm is farthest out; from there the arm is followed row by row to the hand. */
function armOf({ cut, axis, shoulder, half, length }: Frame, side: -1 | 1): Arm {
  const outward = (run: Run) => side * ((side < 0 ? run.from : run.to) - axis);
  let far = { y: shoulder + 0.2 * length, out: 0 };
  for (let y = Math.round(shoulder - 0.12 * length); y < Math.min(cut.height, shoulder + 0.4 * length); y++) {
    for (const run of runsOf(cut, Math.max(0, y), 2)) {
      if (outward(run) > far.out + 0.5) far = { y: Math.max(0, y), out: outward(run) };
    }
  }
  const joint = { x: axis + side * 0.84 * half, y: shoulder + 0.12 * half };
  const edge = axis + side * far.out;
  const apart = runAt(runsOf(cut, far.y, 2), edge);
  const alone = apart && breadth(apart) < 0.9 * half ? apart : null;
  const thickness = alone ? clamp(0.8 * breadth(alone), 0.24 * half, 0.55 * half) : 0.44 * half;
  const tip = { x: edge - side * thickness * 0.55, y: far.y };
  // A straight arm is farthest out at the hand.
  if (alone && far.y > shoulder + 0.29 * length) {
    const elbow = { x: (joint.x + tip.x) / 2 + side * 0.06 * half, y: (joint.y + tip.y) / 2 };
    return { shoulder: joint, elbow, wrist: tip, thickness, raised: false };
  }
  const elbow = tip;
  const raised = far.y < shoulder + 0.06 * length && far.out > 1.25 * half;
  const wrist = alone ? follow(cut, elbow, raised ? -1 : 1, thickness, 0.21 * length) : null;
  const hanging = { x: elbow.x - side * 0.3 * half, y: elbow.y + 0.19 * length };
  return { shoulder: joint, elbow, wrist: wrist ?? hanging, thickness, raised };
}

/** Follows a limb from row to row until it joins another part or ends. Null when it does so at once. */
function follow(cut: Cutout, from: Point, step: -1 | 1, thickness: number, most: number): Point | null {
  let at = { ...from };
  for (let y = from.y + step; y > 0 && y < cut.height && Math.abs(y - from.y) < most; y += step) {
    const run = runAt(runsOf(cut, y, 2), at.x);
    if (!run || breadth(run) > 2.6 * thickness || at.x < run.from - 3 || at.x > run.to + 3) break;
    at = { x: middle(run), y };
  }
  return Math.abs(at.y - from.y) < 0.25 * most ? null : at;
}

function feetOf({ cut, axis, half, length }: Frame, bottom: number): Pick<Body, "feet" | "footed"> {
  for (let y = bottom - Math.round(0.015 * length); y > bottom - 0.1 * length; y--) {
    const runs = runsOf(cut, y, 3);
    if (runs.length < 2) continue;
    const left = runs[0] as Run;
    const right = runs[runs.length - 1] as Run;
    if (breadth(left) > half || breadth(right) > half) break;
    return { feet: { left: { x: middle(left), y: bottom }, right: { x: middle(right), y: bottom } }, footed: true };
  }
  const only = runAt(runsOf(cut, bottom - Math.round(0.02 * length)), axis);
  const x = only ? clamp(middle(only), axis - half, axis + half) : axis;
  const feet = { left: { x: x - 0.26 * half, y: bottom }, right: { x: x + 0.26 * half, y: bottom } };
  return { feet, footed: !only || breadth(only) < half };
}
