import { Art } from "./art";
import { type Colour, lightness, mix } from "./colour";

/** Where a figure stands: the middle of its feet, and half the breadth of its shadow, in sheet units. */
export type Feet = { x: number; y: number; breadth: number };

export type Ground = {
  colour: Colour;
  /** Height of the horizon as a share of the sheet; without it the ground has no floor. */
  floor?: number;
  feet?: Feet;
  /** Strength of the light from the upper left, 0 to 1. */
  glow?: number;
};

/** A studio backdrop: paper with light from the upper left, a floor, and the shadow of who stands on it. */
export function backdrop(width: number, height: number, ground: Ground): Art {
  const art = new Art(width, height);
  const { colour, floor, feet, glow = lightness(colour) < 0.35 ? 0.2 : 0.34 } = ground;
  const radius = Math.max(width, height) * 0.85;
  const light = `cx="${width * 0.34}" cy="${height * 0.28}" r="${radius}"`;
  art.box(0, 0, width, height, colour);
  art.box(
    0,
    0,
    width,
    height,
    art.gradient("radial", light, [
      [0, "#ffffff", glow],
      [0.5, "#ffffff", glow * 0.25],
      [1, "#000000", 0.1],
    ]),
  );
  if (floor !== undefined) {
    const top = height * floor - height * 0.09;
    const dark = lightness(colour) < 0.35 ? 0.2 : 0.12;
    const fall = art.gradient("linear", `x1="0" y1="${top}" x2="0" y2="${height}"`, [
      [0, "#000000", 0],
      [0.4, "#000000", dark * 0.6],
      [1, "#000000", dark * 0.3],
    ]);
    art.box(0, top, width, height - top, fall);
  }
  if (feet) standing(art, colour, feet);
  return art;
}

/** The shadow of a figure that stands on a floor of the given colour. */
export function standing(art: Art, floor: Colour, { x, y, breadth }: Feet): void {
  shadow(art, x + breadth * 0.45, y, breadth * 1.5, 0.15, mix(floor, "#000000", 0.6), 0.4);
  shadow(art, x, y - 2, breadth * 0.95, 0.12, mix(floor, "#000000", 0.75), 0.5);
}

/** A soft shadow on the floor: a gradient, since a blur filter takes as long as the rest of the figure. */
function shadow(art: Art, x: number, y: number, rx: number, flat: number, colour: Colour, opacity: number): void {
  const geometry = `cx="${x}" cy="${y / flat}" r="${rx}" gradientTransform="scale(1 ${flat})"`;
  const soft = art.gradient("radial", geometry, [
    [0, colour, opacity],
    [0.45, colour, opacity * 0.62],
    [0.75, colour, opacity * 0.18],
    [1, colour, 0],
  ]);
  art.dot(x, y, rx, soft, rx * flat);
}
