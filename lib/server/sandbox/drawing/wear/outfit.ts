import type { Art } from "../engine/art";
import { type Tones, tones } from "../engine/colour";
import type { Cloth } from "../engine/pattern";
import type { Placement } from "../engine/points";
import type { SkinTones } from "../palettes/skin";
import { column } from "./column";
import { gown } from "./gown";
import { jacket } from "./jacket";
import { knit } from "./knit";
import { openCoat } from "./open-coat";
import { pleatedSkirt } from "./pleated-skirt";
import { pocketArms, rollCollar, rollneck } from "./rollneck";
import { seatedKnit } from "./seated-knit";
import { shirt } from "./shirt";
import { shortSkirt, shorts } from "./short";
import { slipDress } from "./slip-dress";
import { straightTrousers } from "./straight-trousers";
import { tee } from "./tee";
import { raisedHand, trapezeDress } from "./trapeze-dress";
import { walkingCoat } from "./walking-coat";
import { wideTrousers } from "./wide-trousers";

export type TopKind = "rollneck" | "tee" | "shirt" | "knit" | "jacket";
export type BottomKind = "wide-trousers" | "straight-trousers" | "pleated-skirt" | "short-skirt" | "shorts";
export type DressKind = "slip-dress" | "trapeze-dress" | "column" | "gown";

/** Everything a figure can wear. The kind also decides the pose: each piece is drawn in the one it looks best in. */
export type Outfit =
  | { kind: "separates"; top: TopKind; topCloth: Cloth; bottom: BottomKind; bottomCloth: Cloth; coat?: Cloth }
  | { kind: "dress"; dress: DressKind; cloth: Cloth; bow?: Tones }
  | { kind: "walking"; coat: Cloth }
  | { kind: "seated"; top: Cloth; bottom: Cloth };

/** A dressed body that waits for its head. */
export type Stance = {
  view: "front" | "profile" | "back";
  head: Placement;
  draw: (art: Art, skin: SkinTones) => void;
  /** Lies over the neck, under the chin. */
  collar?: (art: Art) => void;
  /** Lies over the head. */
  inFront?: (art: Art, skin: SkinTones) => void;
  /** True where the body's drawing brings its own neck. */
  ownNeck?: boolean;
};

type Piece = (art: Art, cloth: Cloth, skin: SkinTones) => void;

export const drawBottom: Record<BottomKind, Piece> = {
  "wide-trousers": wideTrousers,
  "straight-trousers": straightTrousers,
  "pleated-skirt": pleatedSkirt,
  "short-skirt": shortSkirt,
  shorts,
};
const whiteTee = tones("#f3efe6");

const tops: Record<
  TopKind,
  { head: Placement; behind?: Piece; over: Piece; collar?: (art: Art, cloth: Cloth) => void }
> = {
  rollneck: { head: { x: 466, y: 136, rotate: -4 }, behind: pocketArms, over: rollneck, collar: rollCollar },
  tee: { head: { x: 456, y: 142, rotate: 4, flip: true }, over: (art, cloth, skin) => tee(art, cloth, skin) },
  shirt: { head: { x: 454, y: 146, rotate: -5 }, over: shirt },
  knit: { head: { x: 456, y: 146, rotate: -3, scale: 1.02 }, over: knit },
  jacket: {
    head: { x: 455, y: 142, rotate: -2, scale: 1.02 },
    over: (art, cloth, skin) => jacket(art, cloth, skin, whiteTee),
  },
};

function separates(outfit: Extract<Outfit, { kind: "separates" }>): Stance {
  const { topCloth, bottomCloth, coat } = outfit;
  // A coat is drawn over close sleeves: a wide sleeve would stand out from under it.
  const top = tops[coat ? "rollneck" : outfit.top];
  return {
    view: "front",
    head: top.head,
    draw: (art, skin) => {
      top.behind?.(art, topCloth, skin);
      drawBottom[outfit.bottom](art, bottomCloth, skin);
      top.over(art, topCloth, skin);
      if (coat) openCoat(art, coat);
    },
    collar: (art) => top.collar?.(art, topCloth),
  };
}

const dresses: Record<DressKind, (cloth: Cloth, bow: Tones | undefined) => Stance> = {
  "slip-dress": (cloth) => ({
    view: "front",
    head: { x: 452, y: 140, rotate: 5, flip: true },
    draw: (art, skin) => slipDress(art, cloth, skin),
  }),
  "trapeze-dress": (cloth) => ({
    view: "front",
    head: { x: 456, y: 150, rotate: 6, scale: 1.04, flip: true },
    draw: (art, skin) => trapezeDress(art, cloth, skin),
    inFront: raisedHand,
  }),
  column: (cloth, bow) => ({
    view: "front",
    head: { x: 456, y: 140, rotate: 6, flip: true },
    draw: (art, skin) => column(art, cloth, skin, bow ?? null),
  }),
  gown: (cloth) => ({
    view: "back",
    head: { x: 462, y: 142, rotate: -6, flip: true },
    draw: (art, skin) => gown(art, cloth, skin),
  }),
};

export function dressFigure(outfit: Outfit): Stance {
  if (outfit.kind === "separates") return separates(outfit);
  if (outfit.kind === "dress") return dresses[outfit.dress](outfit.cloth, outfit.bow);
  if (outfit.kind === "walking")
    return {
      view: "profile",
      head: { x: 462, y: 138, rotate: 4 },
      draw: (art, skin) => walkingCoat(art, outfit.coat, skin),
    };
  return {
    view: "front",
    head: { x: 454, y: 186, rotate: -3, scale: 1.06 },
    draw: (art, skin) => seatedKnit(art, outfit.top, outfit.bottom, skin),
  };
}
