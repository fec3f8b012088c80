import "server-only";
import { hasBox } from "./boxes";
import { decodeHeic } from "./heic";
import { openPixels, type Pixels, readPixels } from "./pixels";
import { readAt } from "./read-at";
import { animated, emptyFile, maxPixels, maxRatio, oddShape, tooManyPixels, unreadable, unsupported } from "./refusals";
import { firstWidths } from "./rendition";
import { openPicture, type PictureFile } from "./sharp";
import { headBytes, type PictureFormat, type Sniffed, sniff } from "./sniff";
import { thumbhashOf } from "./thumbhash";

export type PictureFacts = {
  format: PictureFormat;
  /** Pixels, upright. */
  width: number;
  height: number;
  thumbhash: Uint8Array;
};

/** What a file is by its content. */
export async function sniffFile(file: PictureFile): Promise<Sniffed> {
  return sniff(await readAt(file, 0, headBytes));
}

/** Before its pixels a real PNG has a dozen; a hostile one could have millions. */
const mostChunks = 1000;

/** True for an animated PNG with more than one frame. libvips shows the first frame alone and says nothing. */
async function isAnimatedPng(path: string): Promise<boolean> {
  for (let at = 8, count = 0; count < mostChunks; count++) {
    const chunk = await readAt(path, at, 12);
    if (chunk.length < 12) return false;
    const type = chunk.toString("latin1", 4, 8);
    if (type === "acTL") return chunk.readUInt32BE(8) > 1;
    // The animation chunk must stand before the first pixels.
    if (type === "IDAT" || type === "IEND") return false;
    at += 12 + chunk.readUInt32BE(0);
  }
  return false;
}

async function isAnimated(path: string, format: PictureFormat, pages: number): Promise<boolean> {
  if (format === "png") return isAnimatedPng(path);
  return format === "avif" || format === "heic" ? hasBox(path, "moov") : pages > 1;
}

function checkSize({ width, height }: { width: number; height: number }): void {
  if (width * height > maxPixels) throw tooManyPixels(width, height);
  if (Math.max(width, height) > maxRatio * Math.min(width, height)) throw oddShape(width, height);
}

/** Size in pixels, upright, and number of pages, from the header alone: nothing is decoded. */
async function measure(file: PictureFile) {
  const { autoOrient, pages = 1 } = await openPicture(file).metadata();
  return { ...autoOrient, pages };
}

/**
 * Looks at a file that a person brought, and refuses what FASHN could not use. Its content decides, never its name.
 * The limits are checked on the header, before anything is decoded.
 * @param decoded where an upright PNG of a HEIC file goes: nothing else in the studio can read one.
 * @throws StudioFailure with a sentence for the person.
 */
export async function inspectUpload(path: string, decoded: string): Promise<PictureFacts> {
  const head = await readAt(path, 0, headBytes);
  if (head.length === 0) throw emptyFile();
  const sniffed = sniff(head);
  if (sniffed.format === "mp4") throw unsupported("A video");
  if (sniffed.format === "other") throw unsupported(sniffed.name);
  const { format } = sniffed;
  if (format === "heic") {
    if (await isAnimated(path, format, 1)) throw animated();
    const size = await decodeHeic(path, decoded);
    checkSize(size);
    return { format, ...size, thumbhash: await decodeFully(decoded) };
  }
  const { pages, ...size } = await measure(path).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  if (await isAnimated(path, format, pages)) throw animated();
  checkSize(size);
  return { format, ...size, thumbhash: await decodeFully(path) };
}

async function decodeFully(file: PictureFile): Promise<Uint8Array> {
  return thumbhashOf(openPicture(file, maxPixels)).catch((cause: unknown) => {
    throw unreadable(cause);
  });
}

/**
 * Looks at a picture that a job made. No limit is put on it: it is paid for. Decoding takes longest, so what the screen
 * asks for first is made from the same pixels.
 * @throws StudioFailure `unreadable_picture` when it is broken or cut off.
 */
export async function inspectResult(
  file: PictureFile,
  format: PictureFormat,
): Promise<PictureFacts & { pixels: Pixels }> {
  try {
    const [{ width, height }, pixels] = await Promise.all([measure(file), readPixels(file, Math.max(...firstWidths))]);
    return { format, width, height, thumbhash: await thumbhashOf(openPixels(pixels)), pixels };
  } catch (cause) {
    throw unreadable(cause);
  }
}
