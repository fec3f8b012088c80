import sharp from "sharp";
import type { Size } from "@/lib/catalog/types";
import { type Fit, fitBackdrop } from "./backdrop";
import { flood } from "./flood";
import { tidy } from "./gaps";
import { guessSubject } from "./guess";
import { labPlanes } from "./lab";
import { type Picture, scaled, within } from "./picture";
import { boxBlur } from "./regions";

export type Box = { left: number; top: number; width: number; height: number };

/** The subject of a picture, at a reduced size of at most 512 pixels. */
export type Cutout = Size & {
  /** 255 on the subject, 0 behind it, between them along the edge. */
  mask: Uint8Array;
  /** The subject's bounding box in the mask's pixels. */
  box: Box;
  /** The reduced picture that the mask was made from. */
  small: Picture;
};

const LONGEST = 512;
/** A backdrop whose pixels are farther than this from a smooth surface, half of them, is none. Lab units. */
const MOST_SPREAD = 6;
/** The share of the upper edges that a backdrop must fill: heads and raised arms may take the rest. */
const LEAST_RIM = 0.8;

/** Finds the subject of a picture: by its alpha where it has one, else by flooding the backdrop from the edges. */
export async function cutout(picture: Picture): Promise<Cutout> {
  const small = await scaled(picture, within(picture, LONGEST));
  const { width, height } = small;
  const mask = alphaOf(small) ?? soften(await flooded(small), width);
  return { width, height, mask, box: boxOf(mask, width), small };
}

/**
 * The mask of a cutout at another size, its edge as sharp as there. `inset` draws the edge in, in steps of about a
 * hundredth of a reduced pixel: what is laid on another ground must not bring a rim of its own.
 */
export async function maskAt(
  { mask, width, height }: Pick<Cutout, "mask" | "width" | "height">,
  size: Size,
  inset = 0,
): Promise<Buffer> {
  const grown = size.width / width;
  const plane = sharp(mask, { raw: { width, height, channels: 1 } }).resize(size.width, size.height, {
    fit: "fill",
    kernel: "cubic",
  });
  // Enlarging stretches the soft edge; a steeper ramp takes it back to about two pixels.
  const gain = Math.max(1, grown * 0.8);
  return plane
    .linear(gain, 128 - (128 + inset) * gain)
    .toColourspace("b-w")
    .raw()
    .toBuffer();
}

/** The alpha of a picture that was already cut out, or null for one that is opaque. */
function alphaOf({ data, width, height }: Picture): Uint8Array | null {
  const alpha = new Uint8Array(width * height);
  let clear = 0;
  for (let i = 0; i < alpha.length; i++) {
    alpha[i] = data[4 * i + 3] as number;
    if ((alpha[i] as number) < 32) clear++;
  }
  return clear > 0.01 * alpha.length ? alpha : null;
}

async function flooded(small: Picture): Promise<Uint8Array> {
  const { width, height } = small;
  const lab = labPlanes(small.data);
  const rim = new Uint8Array(width * height);
  const deep = Math.max(2, Math.round(0.02 * Math.max(width, height)));
  for (let i = 0; i < rim.length; i++) {
    const x = i % width;
    const y = (i - x) / width;
    // People are often cut off by the lower edge: it teaches nothing about the backdrop.
    if (x < deep || y < deep || x >= width - deep) rim[i] = 1;
  }
  let behind: Uint8Array = rim;
  let fit: Fit | null = null;
  let tolerance = 0;
  // The first surface is learnt from the rim alone, the later ones from all that was flooded: floors and fall-off.
  for (let round = 0; round < 3; round++) {
    await breathe();
    fit = fitBackdrop(lab, width, behind);
    tolerance = Math.min(17, Math.max(5, 4.2 * fit.spread));
    behind = flood(lab, fit, width, tolerance);
  }
  await breathe();
  if (isStudio(behind, fit, width))
    return tidy(
      behind.map((b) => 1 - b),
      fit,
      width,
      tolerance,
    );
  return tidy(guessSubject(lab, width), null, width, tolerance);
}

/** Whether what was flooded is a backdrop: smooth, and all along the upper edges. A street, a room or a meadow is not. */
function isStudio(behind: Uint8Array, fit: Fit | null, width: number): boolean {
  const height = behind.length / width;
  let flooded = 0;
  let upper = 0;
  const look = (x: number, y: number) => {
    upper++;
    flooded += behind[y * width + x] as number;
  };
  for (let x = 0; x < width; x++) look(x, 0);
  for (let y = 1; y < 0.6 * height; y++) {
    look(0, y);
    look(width - 1, y);
  }
  return (fit?.spread ?? 0) < MOST_SPREAD && flooded > LEAST_RIM * upper;
}

/** Rounds the stairs of a binary mask and gives it a soft edge of about two pixels. */
function soften(front: Uint8Array, width: number): Uint8Array {
  const plane = boxBlur(boxBlur(Float32Array.from(front), width, 2), width, 1);
  return Uint8Array.from(plane, (v) => Math.round(255 * Math.min(1, Math.max(0, (v - 0.46) * 3.2))));
}

function boxOf(mask: Uint8Array, width: number): Box {
  let left = width;
  let right = -1;
  let top = -1;
  let bottom = -1;
  for (let i = 0; i < mask.length; i++) {
    if ((mask[i] as number) < 128) continue;
    const x = i % width;
    const y = (i - x) / width;
    if (x < left) left = x;
    if (x > right) right = x;
    if (top < 0) top = y;
    bottom = y;
  }
  if (right < 0) return { left: 0, top: 0, width, height: mask.length / width };
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Lets other work of the process run between two loops over pixels. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
