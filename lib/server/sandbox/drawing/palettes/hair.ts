import { type Tones, tones } from "../engine/colour";

export const hairColours = {
  black: { base: "#17131a", shade: "#0b090d", light: "#4d4247", ink: "#040304" },
  brown: { base: "#2a1a14", shade: "#140b08", light: "#6a4533", ink: "#0d0604" },
  chestnut: { base: "#57321f", shade: "#341b10", light: "#94623f", ink: "#1e0d06" },
  auburn: { base: "#7b3620", shade: "#4b1d11", light: "#b0623f", ink: "#2b0e07" },
  red: { base: "#a5482a", shade: "#6a2716", light: "#d07a4c", ink: "#3b120a" },
  blonde: { base: "#cfa765", shade: "#9a733a", light: "#ecd19a", ink: "#5d421c" },
  platinum: { base: "#e6dcc4", shade: "#b3a482", light: "#f8f2e2", ink: "#6c5f45" },
  silver: { base: "#d9d7d5", shade: "#96928f", light: "#f5f4f2", ink: "#6f6a67" },
  grey: { base: "#8d8a8b", shade: "#5c595b", light: "#bdbabb", ink: "#333133" },
  pink: tones("#d98aa0"),
  blue: tones("#4a6a9c"),
} satisfies Record<string, Tones>;

export type HairColour = keyof typeof hairColours;
