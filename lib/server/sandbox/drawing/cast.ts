import type { Feet } from "./engine/backdrop";
import { type Colour, type Tones, tones } from "./engine/colour";
import type { Figure, Person } from "./figure";
import type { HairName } from "./hair/styles";
import { type HairColour, hairColours } from "./palettes/hair";
import { type Skin, skins } from "./palettes/skin";
import type { Outfit } from "./wear/outfit";

/** The drawn people of the sample pictures, each on the backdrop that suits them. */
export type CastMember = { figure: Figure; backdrop: Colour; feet: Feet };

const person = (skin: Skin, hair: HairName, colour: HairColour, more: Partial<Person> = {}): Person => ({
  skin: skins[skin],
  hair,
  hairTones: hairColours[colour],
  headwear: tones("#c8452f"),
  beard: false,
  build: 1,
  ...more,
});
const member = (who: Person, outfit: Outfit, backdrop: Colour, x = 466, breadth = 190): CastMember => ({
  figure: { person: who, outfit },
  backdrop,
  feet: { x, y: 1136, breadth },
});
const four = (base: Colour, shade: Colour, light: Colour, ink: Colour): Tones => ({ base, shade, light, ink });

const noor = person("brown", "bun", "black");
const noorClothes: Outfit = {
  kind: "separates",
  top: "rollneck",
  topCloth: four("#26242a", "#121116", "#4a4852", "#08080a"),
  bottom: "wide-trousers",
  bottomCloth: four("#e9e2d2", "#b9ab90", "#f7f3e8", "#4b4233"),
};
const slate = four("#6f7480", "#474b57", "#9aa0ab", "#1b1d24");

export const cast = {
  noor: member(noor, noorClothes, "#d9b3a4", 478),
  "noor-coat": member(noor, { ...noorClothes, coat: four("#1f4a3b", "#0f2c24", "#3d7360", "#081813") }, "#d9b3a4", 478),
  ines: member(
    person("olive", "long", "brown"),
    { kind: "dress", dress: "slip-dress", cloth: four("#a63a2b", "#6d1f1a", "#cf6a52", "#3c0e0c") },
    "#aab7bd",
  ),
  kai: member(
    person("beige", "crop", "black"),
    { kind: "separates", top: "jacket", topCloth: slate, bottom: "straight-trousers", bottomCloth: slate },
    "#b7bba6",
    476,
  ),
  ama: member(
    person("deep", "wrap", "black"),
    { kind: "dress", dress: "trapeze-dress", cloth: four("#dba12c", "#a86a16", "#f0c662", "#5a3507") },
    "#8e9fb5",
  ),
  mei: member(
    person("porcelain", "bob", "black"),
    { kind: "walking", coat: four("#b98a55", "#835b31", "#d9b481", "#3c2611") },
    "#c9c6be",
    474,
    200,
  ),
  leo: member(
    person("tan", "curls", "black", { beard: true }),
    {
      kind: "seated",
      top: { ...four("#efe8d8", "#bdb096", "#fbf6ea", "#3a3020"), pattern: { kind: "stripes", colour: "#2b3a55" } },
      bottom: four("#3b557c", "#22344f", "#6683ab", "#101a2a"),
    },
    "#b5714f",
    466,
    230,
  ),
  soraya: member(
    person("olive", "headscarf", "black", { headwear: four("#b4583c", "#7d3521", "#d98766", "#43170c") }),
    {
      kind: "separates",
      top: "shirt",
      topCloth: four("#f4f0e8", "#c4bcae", "#ffffff", "#4a443a"),
      bottom: "pleated-skirt",
      bottomCloth: four("#5a5c7a", "#343650", "#8284a3", "#1b1c2e"),
    },
    "#bccabf",
    466,
    170,
  ),
  ruth: member(
    person("porcelain", "pixie", "silver"),
    {
      kind: "dress",
      dress: "column",
      cloth: four("#201d22", "#0c0b0e", "#4a4650", "#000000"),
      bow: four("#f7f4ee", "#c3bdb4", "#ffffff", "#4c4742"),
    },
    "#6a2b2d",
  ),
  vera: member(
    person("tan", "bun", "brown"),
    { kind: "dress", dress: "gown", cloth: four("#cfd8dc", "#8497a3", "#f3f7f8", "#2c3942") },
    "#3a4650",
    540,
    260,
  ),
} satisfies Record<string, CastMember>;
