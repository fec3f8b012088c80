import { type Colour, lightness, mix, type Tones } from "../engine/colour";

export type SkinTones = Tones & { lip: Colour };

export const skins = {
  porcelain: { base: "#f0d5c3", shade: "#d8a48a", ink: "#7a4636", lip: "#b8524f", light: "#f9e7da" },
  beige: { base: "#e4b691", shade: "#c2875f", ink: "#643822", lip: "#a8473f", light: "#f1cfb1" },
  olive: { base: "#cd9b73", shade: "#a4714b", ink: "#4f2d1b", lip: "#94402f", light: "#dfb592" },
  tan: { base: "#b37a50", shade: "#875334", ink: "#3d2114", lip: "#7e3328", light: "#c99469" },
  brown: { base: "#875438", shade: "#5f3824", ink: "#2b160d", lip: "#6d2c27", light: "#a26c4c" },
  deep: { base: "#583626", shade: "#3a2217", ink: "#1c0f0a", lip: "#6b2d2c", light: "#734a36" },
} satisfies Record<string, SkinTones>;

export type Skin = keyof typeof skins;
/** From fair to dark. */
export const skinNames = ["porcelain", "beige", "olive", "tan", "brown", "deep"] as const satisfies Skin[];

/** Tones for a skin colour that was measured in a picture. */
export function skinTones(base: Colour): SkinTones {
  const dark = lightness(base) < 0.4;
  return {
    base,
    shade: mix(base, dark ? "#160804" : "#8a4a28", dark ? 0.36 : 0.34),
    light: mix(base, "#fff0e0", dark ? 0.18 : 0.38),
    ink: mix(base, "#1a0905", dark ? 0.7 : 0.66),
    lip: mix(base, "#8f2f30", 0.55),
  };
}
