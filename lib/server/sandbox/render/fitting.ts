import type { Doll } from "../drawing/doll";
import { grip } from "../drawing/doll";
import type { Point } from "../drawing/engine/points";
import { axis } from "../drawing/wear/axis";
import type { Product } from "./product";

/** Where a product lies on a doll, in units of the sheet, and how the doll stands for it. */
export type Fitting = {
  left: number;
  top: number;
  width: number;
  height: number;
  pose: Pick<Doll, "wrist" | "holding" | "legsFrom">;
};

/** Lines of a doll's body, in units of the sheet. */
const body = { neck: 224, chest: 268, waist: 424, ankle: 1076, shoulders: 212, waistBreadth: 112, bust: 176 };

const centred = (width: number, top: number, height: number, pose: Fitting["pose"] = {}): Fitting => ({
  left: axis - width / 2,
  top,
  width,
  height,
  pose,
});

/** Lays a product where it is worn or held. */
export function fitTo(product: Product): Fitting {
  const { piece, kind, breadthAt, cuff } = product;
  const ratio = piece.height / piece.width;
  if (kind === "top") {
    // Shoulder to shoulder, before the sleeves turn down.
    const width = Math.min(520, body.shoulders / Math.max(0.3, breadthAt(0.07)));
    const height = Math.min(width * ratio, 780);
    const wrist = cuff && cuffWrist(cuff, width, height);
    return centred(width, body.neck, height, wrist ? { wrist } : {});
  }
  if (kind === "bottom") {
    const width = Math.min(430, body.waistBreadth / Math.max(0.2, breadthAt(0.04)));
    const natural = width * ratio;
    const height = natural > 420 ? Math.min(natural * 1.5, body.ankle - body.waist) : natural * 1.12;
    return centred(width, body.waist, height, { legsFrom: body.waist + height - 60 });
  }
  if (kind === "dress") {
    const bust = Math.max(breadthAt(0.03), breadthAt(0.06), breadthAt(0.1));
    const width = Math.min(520, body.bust / Math.max(0.2, bust));
    return centred(width, body.chest - 4, Math.min(width * ratio, 1090 - body.chest));
  }
  if (kind === "bag" || kind === "shoes") {
    const width = kind === "bag" ? 190 : 180;
    // A bag hangs from the middle of its handle, shoes from their heels.
    const held = kind === "bag" ? 0.5 : 0.2;
    return { left: grip[0] - width * held, top: grip[1] - 12, width, height: width * ratio, pose: { holding: true } };
  }
  // Folded to a triangle and tied around the neck.
  return centred(206, 224, 132);
}

/** The wrist that a sleeve leads to; a short sleeve only leads the way. */
function cuffWrist(cuff: { x: number; y: number }, width: number, height: number): Point {
  const x = axis - width / 2 + cuff.x * width;
  const y = body.neck + cuff.y * height;
  if (y > 500) return [x + 4, y + 6];
  const down = (606 - 282) / (y - 282 || 1);
  return [Math.max(270, 364 + (x - 364) * Math.min(1.35, down)), 606];
}
