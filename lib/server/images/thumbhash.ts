import "server-only";
import type { Sharp } from "sharp";
import { rgbaToThumbHash } from "thumbhash";

/**
 * The thumbhash of a picture: some 25 bytes that a browser draws as a blur while the picture loads.
 * Every byte of the file is decoded on the way, so a file that is cut off fails here.
 * @throws Error from sharp when the picture cannot be decoded.
 */
export async function thumbhashOf(picture: Sharp): Promise<Uint8Array> {
  const { data, info } = await picture
    .resize(100, 100, { fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return rgbaToThumbHash(info.width, info.height, data);
}
