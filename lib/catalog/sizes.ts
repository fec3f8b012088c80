import type { Tier } from "./common/inputs";
import { type Ratio, ratios } from "./ratios";
import type { Size } from "./types";

/** FASHN documents about 1, 4 and 16 megapixels, so edges double with each tier. The exact pixels of 2k and 4k are not documented. */
const edges: Record<Tier, number> = { "1k": 1, "2k": 2, "4k": 4 };

/** Pixels of an output with one of FASHN's ratios. */
export function sizeOfRatio(ratio: Ratio, tier: Tier = "1k"): Size {
  const { width, height } = ratios[ratio];
  return { width: width * edges[tier], height: height * edges[tier] };
}

/** Pixels of an output that takes its ratio from a picture: the tier's megapixels, edges in steps of 8 as in FASHN's table. */
export function sizeLike(picture: Size | undefined, tier: Tier = "1k"): Size {
  if (!picture) return sizeOfRatio("1:1", tier);
  const ratio = picture.width / picture.height;
  return {
    width: inSteps(1024 * Math.sqrt(ratio), 8) * edges[tier],
    height: inSteps(1024 / Math.sqrt(ratio), 8) * edges[tier],
  };
}

/** The largest size with a picture's ratio inside a box that is turned to lie as the picture does. Edges are multiples of `step` pixels. */
export function fitInside(picture: Size | undefined, box: { short: number; long: number }, step = 1): Size {
  const { width, height } = picture ?? { width: box.short, height: box.long };
  const scale = Math.min(box.short / Math.min(width, height), box.long / Math.max(width, height));
  return { width: inSteps(width * scale, step), height: inSteps(height * scale, step) };
}

/** A picture shrunk, never enlarged, to at most so many pixels. */
export function atMost(picture: Size | undefined, pixels: number): Size {
  const { width, height } = picture ?? { width: 1024, height: 1024 };
  const scale = Math.min(1, Math.sqrt(pixels / (width * height)));
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

function inSteps(pixels: number, step: number): number {
  return Math.max(step, Math.round(pixels / step) * step);
}
