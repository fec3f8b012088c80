import type { Size } from "@/lib/catalog/types";
import type { Placement } from "../drawing/engine/points";
import { drawFigure, type Figure } from "../drawing/figure";
import { layers, paint } from "../drawing/paint";
import type { Framing } from "../drawing/prompt/lexicon";
import { groundOf } from "./ground";
import { type Picture, pixels, within } from "./picture";
import { LONGEST, placeIn, viewOf } from "./view";

export type Scene = {
  figure: Figure;
  /** Colour of the studio's paper. */
  backdrop: string;
  framing: Framing;
  /** Decides the grain, and where in a wide picture the figure stands. */
  seed: number;
  /** False draws the body up to its neck, for a head from a picture. */
  face?: boolean;
};

/** A drawn scene as layers of the same size, and where the head stands in them, in pixels. */
export type DrawnScene = Size & {
  /** The empty studio. PNG. */
  ground: Buffer;
  /** The person alone, transparent around. PNG. */
  person: Buffer;
  head: Placement;
};

/** Draws a person in a studio, in the ratio of `size` and no larger than it. */
export async function drawScene(
  { figure, backdrop, framing, seed, face = true }: Scene,
  size: Size,
): Promise<DrawnScene> {
  const { art, head } = drawFigure(figure, { face });
  const frame = within(size, LONGEST);
  const train = figure.outfit.kind === "dress" && figure.outfit.dress === "gown";
  const view = viewOf(framing, head, frame, seed, train);
  const [ground, person] = await Promise.all([
    groundOf(backdrop, view, frame),
    paint(art, view, frame.width, frame.height, seed),
  ]);
  return { ...frame, ground, person, head: placeIn(head, view, frame) };
}

/** The layers of a scene laid over each other, as pixels. */
export function flatten({ ground, person }: DrawnScene, ...above: Buffer[]): Promise<Picture> {
  return pixels(layers(ground, person, ...above));
}
