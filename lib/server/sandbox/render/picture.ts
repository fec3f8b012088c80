import sharp, { type Sharp } from "sharp";
import type { Size } from "@/lib/catalog/types";
import { PredictionError } from "./types";

/** Straight RGBA, four bytes a pixel, sRGB, upright. */
export type Picture = Size & { data: Buffer };

/** More than any picture that FASHN takes (6000 px on the longest edge), and a bound on memory. */
const MOST_PIXELS = 50_000_000;

function reader(file: Buffer): Sharp {
  return sharp(file, { limitInputPixels: MOST_PIXELS, failOn: "error", animated: false }).autoOrient();
}

/**
 * Reads the size of an encoded picture as it stands upright, in pixels.
 * @throws PredictionError ImageLoadError when the bytes are no picture
 */
export async function sizeOf(file: Buffer): Promise<Size> {
  return loading(async () => {
    const { autoOrient } = await sharp(file, { limitInputPixels: MOST_PIXELS }).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  });
}

/**
 * Decodes a picture, scaled to exactly `size` pixels when one is given.
 * @throws PredictionError ImageLoadError when the bytes are no picture
 */
export async function open(file: Buffer, size?: Size): Promise<Picture> {
  return loading(() => {
    const read = reader(file).toColourspace("srgb").ensureAlpha();
    return pixels(size ? read.resize(size.width, size.height, { fit: "fill" }) : read);
  });
}

/** Runs a pipeline into pixels. */
export async function pixels(pipeline: Sharp): Promise<Picture> {
  const { data, info } = await pipeline.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Starts a pipeline from pixels. */
export function sharpOf({ data, width, height }: Picture): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** Scales pixels to an exact size. */
export async function scaled(picture: Picture, { width, height }: Size): Promise<Picture> {
  if (picture.width === width && picture.height === height) return picture;
  return pixels(sharpOf(picture).resize(width, height, { fit: "fill" }));
}

/** The largest size with the same ratio whose longer edge is at most `longest` pixels. Never enlarges. */
export function within({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

async function loading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new PredictionError("ImageLoadError", "The image could not be loaded: it is damaged or not an image.", {
      cause,
    });
  }
}
