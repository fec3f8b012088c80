import { neck } from "./body/head";
import { hand } from "./body/limbs";
import { Art } from "./engine/art";
import type { Cloth } from "./engine/pattern";
import type { Placement, Point } from "./engine/points";
import { drawPersonsHead, hairBehind, type Person, sheet } from "./figure";
import { bareArms, bareChest, hangingWrist } from "./wear/arms";
import { axis } from "./wear/axis";
import { type BottomKind, drawBottom } from "./wear/outfit";
import { bareLegs } from "./wear/short";
import { tee } from "./wear/tee";

/** Someone who stands quite still, to be dressed with a picture of a product. */
export type Doll = {
  person: Person;
  /** Without one the chest is bare. */
  top?: { cloth: Cloth; tucked: boolean };
  /** Without one the legs are bare. */
  bottom?: { kind: BottomKind; cloth: Cloth };
  /** Where sleeves lead the left wrist; the right one mirrors it. */
  wrist?: Point;
  /** Bare legs show from here down: trousers are narrower than the thighs beneath would be. Sheet units. */
  legsFrom?: number;
  /** The right hand is closed around something. */
  holding?: boolean;
  /** False leaves out the head, for one from a picture. */
  face?: boolean;
};

export const dollHead: Placement = { x: axis, y: 140, rotate: 4, flip: true };
/** Where the fist of a holding doll closes. */
export const grip: Point = [602, 632];

/** The doll as two sheets: the product lies between them. */
export function drawDoll({ person, top, bottom, wrist = hangingWrist, holding, legsFrom = 0, face = true }: Doll): {
  below: Art;
  above: Art;
} {
  const [below, above] = [new Art(sheet.width, sheet.height), new Art(sheet.width, sheet.height)];
  const { skin } = person;
  below.part(() => hairBehind(below, dollHead, person));
  if (bottom) drawBottom[bottom.kind](below, bottom.cloth, skin);
  else
    below.clip(
      [
        [0, legsFrom, 1],
        [sheet.width, legsFrom, 1],
        [sheet.width, sheet.height, 1],
        [0, sheet.height, 1],
      ],
      () => bareLegs(below, skin),
    );
  if (top) tee(below, top.cloth, skin, top.tucked ? "tucked" : "boxy");
  else {
    bareArms(below, skin, wrist);
    bareChest(below, skin);
  }
  below.part(() => neck(below, skin, 0, 0));
  if (holding) above.part(() => hand(above, { x: grip[0], y: grip[1] - 30, flip: true }, skin, "fist"));
  if (face) above.part(() => drawPersonsHead(above, dollHead, person, "front"));
  return { below, above };
}
