import { Art } from "../engine/art";
import { type Colour, mix } from "../engine/colour";
import { mirror, type Points } from "../engine/points";
import { path, type Shape } from "../engine/spline";

/** A garment laid flat on paper, and the paper with its shadow: two sheets, so that the grain stays on the cloth. */
export type Flat = { ground: Art; garment: Art };

/** Plain light paper, as product pictures have it, with the garment's soft shadow. Offset and blur in sheet units. */
export function lay(
  garment: Art,
  colour: Colour,
  outlines: readonly Shape[],
  { dx = 14, dy = 20 }: { dx?: number; dy?: number } = {},
): Flat {
  const { width, height } = garment;
  const ground = new Art(width, height);
  const light = `cx="${width * 0.32}" cy="${height * 0.24}" r="${Math.max(width, height) * 0.95}"`;
  ground.box(0, 0, width, height, colour);
  ground.box(
    0,
    0,
    width,
    height,
    ground.gradient("radial", light, [
      [0, "#ffffff", 0.42],
      [0.5, "#ffffff", 0.12],
      [1, "#000000", 0.07],
    ]),
  );
  const shapes = outlines.map((shape) => `<path d="${path(shape).d}"/>`).join("");
  ground.raw(
    `<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="14"/></filter>`,
  );
  ground.raw(
    `<g filter="url(#soft)" opacity=".3" transform="translate(${dx} ${dy})" fill="${mix(colour, "#000000", 0.72)}">${shapes}</g>`,
  );
  return { ground, garment };
}

/** The two ways to draw a line of a garment's left half: as it is, and mirrored about the centre. */
export function bothSides(centre: number): readonly ((line: Points) => Points)[] {
  return [(line) => line, (line) => mirror(line, centre)];
}
