import "server-only";
import type { Sharp } from "sharp";
import { openPicture, type PictureFile, sharp } from "./sharp";

/** Upright sRGB pixels of a picture, 8 bits a channel. */
export type Pixels = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } };

/**
 * Decodes a picture once, made smaller while it is read: for everything small that is made of it.
 * @param width the most that is kept, in pixels
 * @throws Error from sharp when the picture is broken or cut off: every byte of it is read
 */
export async function readPixels(file: PictureFile, width: number): Promise<Pixels> {
  const { data, info } = await openPicture(file)
    .resize({ width, withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data, info };
}

/** The pixels as a picture to go on with. */
export function openPixels({ data, info: { width, height, channels } }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
}
