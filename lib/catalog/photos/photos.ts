import type { Ratio } from "../ratios";
import type { Photo, Size } from "../types";

/**
 * The pixels are ours, from what FASHN documents: v1.6 works at 864 × 1296 and an output at 1k has about a megapixel, so
 * that a picture with much less has to be enlarged. 2:3 is v1.6's own ratio and face to model's default.
 */
const upright: readonly Ratio[] = ["2:3", "3:4", "4:5", "1:1"];
const everyRatio: readonly Ratio[] = ["3:4", "2:3", "1:1", "4:3"];
const loose = { narrowest: 0.33, widest: 3, advice: "Very long for a picture. Crop it." };

/** The person who wears a product in try-on. */
export const wearer: Photo = {
  kind: "wearer",
  line: "One person, facing you",
  ratios: upright,
  shape: { narrowest: 0.4, widest: 1.05, advice: "Wide for one person. Crop it to 2:3." },
  smallest: 600,
};

/** The shot whose person is swapped. */
export const shot: Photo = {
  kind: "shot",
  line: "One person, whole outfit",
  ratios: upright,
  shape: { narrowest: 0.4, widest: 1.6, advice: "Wide for one person. Crop it closer." },
  smallest: 600,
};

export const product: Photo = {
  kind: "product",
  line: "One piece, flat or worn",
  ratios: ["3:4", "1:1", "2:3", "4:3"],
  shape: { narrowest: 0.4, widest: 2.2, advice: "Long for one piece. Crop it closer." },
  smallest: 500,
};

export const face: Photo = {
  kind: "face",
  line: "One face, well lit",
  ratios: ["3:4", "1:1", "4:5", "2:3"],
  shape: { narrowest: 0.6, widest: 1.4, advice: "Mostly not face. Crop it to head and shoulders." },
  smallest: 400,
};

/** A place to stand in. */
export const scene: Photo = {
  kind: "scene",
  line: "Only the place counts",
  ratios: everyRatio,
  shape: loose,
  smallest: 600,
};

/** An inspiration: it guides, nothing of it is copied. */
export const guide: Photo = {
  kind: "guide",
  line: "Pose and light to follow",
  ratios: everyRatio,
  shape: loose,
  smallest: 400,
};

/** What is to be cut out. */
export const subject: Photo = {
  kind: "subject",
  line: "One clear subject",
  ratios: everyRatio,
  shape: loose,
  smallest: 400,
};

/** A finished picture that is worked on as a whole. */
export const frame: Photo = {
  kind: "frame",
  line: "Sharp and whole",
  ratios: everyRatio,
  shape: loose,
  smallest: 500,
};

/**
 * What may spoil the result, from a picture's size alone; null when nothing does. Never a reason to refuse it.
 * @param size pixels, upright
 */
export function photoWarning({ shape, smallest }: Photo, { width, height }: Size): string | null {
  const ratio = width / height;
  if (ratio < shape.narrowest || ratio > shape.widest) return shape.advice;
  if (Math.min(width, height) < smallest) {
    return `${width} × ${height} px is small. Bring at least ${smallest} a side.`;
  }
  return null;
}
