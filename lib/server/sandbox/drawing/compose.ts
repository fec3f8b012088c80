import type { Random } from "../render/random";
import { choose } from "./choose";
import { type Colour, mix, rgb, type Tones, tones } from "./engine/colour";
import { type Cloth, contrast } from "./engine/pattern";
import type { Figure, Person } from "./figure";
import type { HairName } from "./hair/styles";
import { type HairColour, hairColours } from "./palettes/hair";
import { type Skin, skinNames, skins } from "./palettes/skin";
import type { GarmentWish, PersonWish, Wishes } from "./prompt/read";
import type { BottomKind, Outfit, TopKind } from "./wear/outfit";

/** A figure that follows the wishes, and the backdrop that goes with it. */
export type Composition = { figure: Figure; backdrop: Colour };

/** Measured in a reference picture; stands in for what the words leave open. */
export type Likeness = { skin?: Person["skin"]; hairTones?: Tones };

type Scheme = { backdrop: Colour; top: Colour; bottom: Colour };

/** Clothes that go together: backdrop, upper and lower garment. */
const schemes = [
  { backdrop: "#d9b3a4", top: "#26242a", bottom: "#e9e2d2" },
  { backdrop: "#b7bba6", top: "#f4f0e8", bottom: "#3b557c" },
  { backdrop: "#bccabf", top: "#b98a55", bottom: "#2a2a30" },
  { backdrop: "#c9c6be", top: "#7a2430", bottom: "#d8cab0" },
  { backdrop: "#aab7bd", top: "#e9e2d2", bottom: "#6b4630" },
  { backdrop: "#d7c9b0", top: "#2a3a5c", bottom: "#f0eadd" },
  { backdrop: "#c9bfd0", top: "#1f4a3b", bottom: "#d5bf9d" },
  { backdrop: "#b5714f", top: "#efe8d8", bottom: "#3f4380" },
] as const satisfies Scheme[];
const dressColours = ["#a63a2b", "#dba12c", "#1f4a3b", "#2a3a5c", "#201d22", "#5f2f52"] as const;
const coatColours = ["#b98a55", "#1f4a3b", "#2a3a5c", "#3f4146"] as const;

/** Fills in what the wishes leave open, as the random stream decides. */
export function compose(wishes: Wishes, next: Random, likeness: Likeness = {}): Composition {
  const scheme = choose<Scheme>(next, schemes);
  const person = composePerson(wishes, next, likeness);
  const outfit = composeOutfit(wishes, next, scheme);
  const worn = mainColour(outfit);
  const open = schemes.map<Colour>(({ backdrop }) => backdrop).filter((colour) => distance(colour, worn) > 70);
  const backdrop = wishes.backdrop ?? (open.includes(scheme.backdrop) ? scheme.backdrop : (open[0] ?? "#d8d5cf"));
  return { figure: { person, outfit }, backdrop };
}

function composePerson({ person, garments }: Wishes, next: Random, likeness: Likeness): Person {
  const masculine = (person.gender ?? choose(next, ["feminine", "masculine", "feminine"])) === "masculine";
  const skinName = person.skin ?? choose<Skin>(next, skinNames);
  const headwear = garments.find((wish) => wish.slot === "headwear");
  const colour = person.hairColour ?? naturalHair(person, skinName, next);
  return {
    skin: (person.skin ? undefined : likeness.skin) ?? skins[skinName],
    hair: headwear?.kind ?? person.hair ?? usualHair(masculine, person, next),
    hairTones: (person.hairColour ? undefined : likeness.hairTones) ?? hairColours[colour],
    headwear: clothOf(headwear, "#c8452f"),
    beard: person.beard ?? (masculine && next() < 0.4),
    build: person.build ?? (masculine ? 1.03 : 1),
  };
}

function usualHair(masculine: boolean, { age }: PersonWish, next: Random): HairName {
  if (masculine) return choose(next, ["crop", "curls", "crop", "shaved"]);
  if (age === "older") return choose(next, ["pixie", "bob", "bun"]);
  return choose(next, ["bun", "parted", "long", "bob", "curls", "afro"]);
}

function naturalHair({ age }: PersonWish, skin: string, next: Random): HairColour {
  if (age === "older") return choose(next, ["silver", "grey", "silver"]);
  if (skin === "porcelain") return choose(next, ["chestnut", "blonde", "red", "auburn", "black"]);
  if (skin === "beige") return choose(next, ["black", "brown", "chestnut", "blonde"]);
  return choose(next, ["black", "brown", "black"]);
}

function composeOutfit({ garments, loose, pose }: Wishes, next: Random, scheme: Scheme): Outfit {
  const wish = <Slot extends GarmentWish["slot"]>(slot: Slot) =>
    garments.find((garment): garment is Extract<GarmentWish, { slot: Slot }> => garment.slot === slot);
  const [dress, coat, matching, top, bottom] = [
    wish("dress"),
    wish("coat"),
    wish("matching"),
    wish("top"),
    wish("bottom"),
  ];
  const [first, second] = loose;
  // Drawn before any early return, so that the same seed dresses the rest alike whatever the words are.
  const anyTop = choose<TopKind>(next, ["rollneck", "shirt", "knit", "tee", "jacket"]);
  const anyBottom = choose<BottomKind>(next, [
    "wide-trousers",
    "straight-trousers",
    "pleated-skirt",
    "straight-trousers",
  ]);
  const anyDress = choose(next, dressColours);
  const anyCoat = choose(next, coatColours);
  const dressed = next();

  if (pose === "seated")
    return {
      kind: "seated",
      top: clothOf(top ?? matching ?? dress, first ?? scheme.top),
      bottom: clothOf(bottom ?? matching ?? dress, second ?? scheme.bottom),
    };
  if (pose === "walking" && coat) return { kind: "walking", coat: clothOf(coat, first ?? anyCoat) };
  if (pose === "back" && !top && !bottom)
    return { kind: "dress", dress: "gown", cloth: clothOf(dress ?? matching, first ?? anyDress) };
  if (dress && !coat) {
    const kind = pose === "raised" ? "trapeze-dress" : dress.kind;
    return { kind: "dress", dress: kind, cloth: clothOf(dress, first ?? anyDress) };
  }
  if (garments.length === 0 && dressed < 0.3) {
    const kind = pose === "raised" || dressed < 0.1 ? "trapeze-dress" : "slip-dress";
    return { kind: "dress", dress: kind, cloth: clothOf(undefined, first ?? anyDress) };
  }
  return {
    kind: "separates",
    top: top?.kind ?? matching?.top ?? (coat ? "rollneck" : anyTop),
    topCloth: clothOf(top ?? matching ?? dress, first ?? scheme.top),
    bottom: bottom?.kind ?? matching?.bottom ?? (dress ? "pleated-skirt" : anyBottom),
    bottomCloth: clothOf(bottom ?? matching ?? dress, second ?? (first && !top ? first : scheme.bottom)),
    ...(coat && { coat: clothOf(coat, first ?? anyCoat) }),
  };
}

/** The cloth of a garment as wished for, in `otherwise` where no colour was said. */
function clothOf(wish: GarmentWish | undefined, otherwise: Colour): Cloth {
  const [first = otherwise, second] = wish?.colours ?? [];
  if (!wish?.pattern) return tones(first);
  // "Navy and white stripes": the paler colour is the ground, whichever was said first.
  const [ground, mark] = second && brightness(second) > brightness(first) ? [second, first] : [first, second];
  return { ...tones(ground), pattern: { kind: wish.pattern, colour: mark ?? contrast(ground) } };
}

const brightness = (colour: Colour) => rgb(colour).reduce((sum, part) => sum + part, 0);

function mainColour(outfit: Outfit): Colour {
  if (outfit.kind === "dress") return outfit.cloth.base;
  if (outfit.kind === "walking") return outfit.coat.base;
  if (outfit.kind === "seated") return mix(outfit.top.base, outfit.bottom.base, 0.5);
  return outfit.coat?.base ?? outfit.topCloth.base;
}

/** How far two colours stand apart, in steps of 8-bit RGB. */
function distance(a: Colour, b: Colour): number {
  const [p, q] = [rgb(a), rgb(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
