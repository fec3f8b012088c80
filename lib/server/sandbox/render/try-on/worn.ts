import { quantile } from "../backdrop";
import { labPlanes } from "../lab";
import { breadth, runsOf } from "../silhouette";
import { type Arm, acrossArm, alongArm, type Body } from "./body";
import { type Category, type Kind, type Product, SLICES, type Sleeve } from "./product";

/** A product that somebody wears in its picture, read off that person's body. Without a category it is the whole outfit. */
export function wornProduct(body: Body, category: Category): Product {
  const { cut, axis, neck, shoulder, waist, hip, crotch, ankle, length } = body;
  const lowest = cut.box.top + cut.box.height - 1;
  const parted = runsOf(cut, Math.round((crotch + ankle) / 2), 4).length > 1;
  const kind: Kind = category === "bottoms" ? (parted ? "trousers" : "skirt") : category === "tops" ? "upper" : "dress";
  const top = category === "bottoms" ? waist : neck;
  const most = Math.min(lowest, category === "tops" ? hip + 0.04 * length : ankle - 0.015 * length);
  const side = (y: number, which: "left" | "right") => {
    const outline = body.outline(y)[which];
    // Down to the hips hands and elbows stand out from the trunk; below them the outline is skirt or trousers.
    if (y > crotch) return outline;
    return Math.min(outline, (y > hip ? 1.2 : 1.04) * body.trunk(y)[which]);
  };
  const trunk = (y: number) => ({ from: axis - side(y, "left"), to: axis + side(y, "right") });
  const sleeved = kind !== "trousers" && kind !== "skirt";
  const skin = skinOf(body);
  const belongs = (x: number, y: number, i: number) => {
    if (y < top || y > most) return false;
    const { from, to } = trunk(y);
    // Of trousers and skirts the arms beside them are no part.
    if (!sleeved && (x < from - 1 || x > to + 1)) return false;
    return (y > shoulder + 0.06 * length && y < crotch) || !skin(i);
  };
  const mask = cut.mask.map((m, i) => (belongs(i % cut.width, Math.floor(i / cut.width), i) ? m : 0));
  // The hem is the lowest row with cloth in it; bare legs below it stay with whoever they belong to.
  let bottom = Math.round(most);
  const cloth = (y: number) => runsOf({ ...cut, mask }, y, 3).reduce((sum, run) => sum + breadth(run), 0);
  while (bottom > crotch && cloth(bottom) < 0.7 * body.half) bottom--;
  return {
    cut: { ...cut, mask },
    kind,
    axis,
    top: Math.round(top),
    bottom,
    shoulder: shoulder + 0.24 * body.head.width,
    half: sleeved ? body.half : (side(waist, "left") + side(waist, "right")) / 2,
    trunk,
    sleeves: {
      left: sleeved && !isBare(body, body.arms.left, skin) ? sleeveOf(body.arms.left, -1, body.half) : null,
      right: sleeved && !isBare(body, body.arms.right, skin) ? sleeveOf(body.arms.right, 1, body.half) : null,
    },
    fall: (bottom - shoulder) / length,
  };
}

/** Whether a pixel of the cutout has the colour of the face. */
function skinOf({ cut, head, axis }: Body): (i: number) => boolean {
  const { small, width } = cut;
  const lab = labPlanes(small.data);
  const face: number[] = [];
  const [from, to] = [head.top + 0.6 * head.width, head.top + 1.05 * head.width];
  for (let y = Math.round(from); y < to; y++) {
    for (let x = Math.round(axis - 0.18 * head.width); x < axis + 0.18 * head.width; x++) face.push(y * width + x);
  }
  const usual = (plane: Float32Array) =>
    quantile(
      face.map((i) => plane[i] ?? 0),
      0.5,
    );
  const [L, a, b] = [usual(lab.L), usual(lab.a), usual(lab.b)];
  return (i) => Math.hypot(((lab.L[i] ?? 0) - L) * 0.5, (lab.a[i] ?? 0) - a, (lab.b[i] ?? 0) - b) < 13;
}

/** Whether most of an arm is skin: then it wears no sleeve. */
function isBare({ cut }: Body, arm: Arm, skin: (i: number) => boolean): boolean {
  const path = alongArm(arm);
  const places = Array.from({ length: 13 }, (_, i) => path(0.2 + 0.05 * i));
  return places.filter(({ x, y }) => skin(Math.round(y) * cut.width + Math.round(x))).length > 6;
}

function sleeveOf(arm: Arm, side: -1 | 1, half: number): Sleeve {
  const path = alongArm(arm);
  const wide = 0.66 * arm.thickness;
  const slices = Array.from({ length: SLICES + 1 }, (_, i) => {
    const t = i / SLICES;
    const root = path(t);
    const out = acrossArm(path, t, side);
    return {
      root,
      inner: { x: root.x - out.x * wide, y: root.y - out.y * wide },
      outer: { x: root.x + out.x * wide, y: root.y + out.y * wide },
    };
  });
  return { slices, length: 3 * half, end: arm.wrist.y };
}
