import "server-only";
import sharp from "sharp";

// Its cache keeps recently used files open and pixels in memory; the studio keeps what it makes on disk.
sharp.cache(false);

export { sharp };

/** A picture file: its path, or the bytes themselves. */
export type PictureFile = string | Buffer;

/**
 * Opens a picture upright. Broken data is an error here, as it would otherwise be filled up with grey.
 * @param maxPixels the most that is decoded; whoever lets a picture in sets the limit, later readers need none.
 */
export function openPicture(file: PictureFile, maxPixels: number | false = false) {
  return sharp(file, { failOn: "error", limitInputPixels: maxPixels }).autoOrient();
}
