import "server-only";
import type { Sharp } from "sharp";

/** Longest edge in pixels: 2000 for 1k and try-on v1.6, 6000 above. Source: FASHN's image preprocessing guide. */
export type PreparedEdge = 2000 | 6000;

/**
 * A picture as FASHN asks for it: JPEG at quality 95, longest edge bounded, sRGB, metadata left out, transparency on
 * white. Colour is not subsampled, and JPEG's own coarse shrinking is used sparingly: weave and print would suffer.
 */
export function renderPrepared(picture: Sharp, maxEdge: PreparedEdge): Promise<Buffer> {
  return picture
    .resize(maxEdge, maxEdge, { fit: "inside", withoutEnlargement: true, kernel: "lanczos3", fastShrinkOnLoad: false })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

/**
 * A mask as FASHN's edit asks for it: 8-bit grey PNG of exactly the size of the picture it belongs to. FASHN documents
 * two values alone, 255 for what may change and 0 for what stays, so soft edges are cut in their middle: from 128 on.
 * Transparent parts count as black; stretched, since mask and picture show the same frame.
 */
export function renderMask(mask: Sharp, size: { width: number; height: number }): Promise<Buffer> {
  return mask
    .flatten({ background: "#000" })
    .resize(size.width, size.height, { fit: "fill", kernel: "cubic" })
    .threshold(128)
    .toColourspace("b-w")
    .png({ compressionLevel: 6 })
    .toBuffer();
}
