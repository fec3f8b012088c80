import "server-only";
import type { Sharp } from "sharp";

/** A part of a picture, in pixels of the upright original. */
export type Part = { left: number; top: number; width: number; height: number };

/** JPEG as the studio writes it where nothing may suffer: FASHN's own recommendation, and no colour thrown away. */
const jpeg = { quality: 95, chromaSubsampling: "4:4:4" } as const;

/** Cuts a part out, in sRGB. @param lossless as PNG, for what came without loss or has transparent parts; else JPEG 95 */
export function writeCrop(picture: Sharp, part: Part, path: string, lossless: boolean): Promise<unknown> {
  const cut = picture.extract(part).toColourspace("srgb");
  return (lossless ? cut.png({ compressionLevel: 6 }) : cut.jpeg(jpeg)).toFile(path);
}

/** Lays a cut-out on a colour, `#rrggbb`: JPEG 95. */
export function writeOnBackground(cutOut: Sharp, colour: string, path: string): Promise<unknown> {
  return cutOut.toColourspace("srgb").flatten({ background: colour }).jpeg(jpeg).toFile(path);
}
