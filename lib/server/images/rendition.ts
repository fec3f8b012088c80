import "server-only";
import type { Sharp } from "sharp";

/** Widths, in pixels, that pictures are shown at. */
const widths = [240, 480, 960, 1920];
/** Those that the strip and the stage ask for first, while somebody waits: made in half the time, 3 % larger. */
export const firstWidths = [240, 960];
/** WebP holds no side longer than this. */
const longestSide = 16_383;

/** The widths a picture is kept at for showing, ascending: never larger than it is, the last its own up to 1920. */
export function renditionWidths(width: number): number[] {
  const largest = Math.min(width, widths[widths.length - 1] as number);
  return [...widths.filter((each) => each < largest), largest];
}

/** Makes a WebP of the given width: sRGB, metadata left out, transparency kept. */
export function renderWebp(picture: Sharp, width: number): Promise<Buffer> {
  return picture
    .resize({ width, height: longestSide, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .webp({ quality: 84, effort: firstWidths.includes(width) ? 0 : 2 })
    .toBuffer();
}
