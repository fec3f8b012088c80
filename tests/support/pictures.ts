import { mkdtempSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/**
 * A picture with a red top left quarter on blue, so that turns and mirrorings show.
 * @param width and height in pixels
 */
export function drawing(width: number, height: number, ground = "#2040c0"): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${ground}"/><rect width="50%" height="50%" fill="#f00"/></svg>`;
  // The rasteriser's own result is turned into plain pixels: formats would otherwise inherit its density.
  return sharp(Buffer.from(svg)).removeAlpha();
}

/** A photograph-like picture: it does not compress to nothing. Values repeat for the same size. */
export function noise(width: number, height: number): Sharp {
  return sharp({
    create: { width, height, channels: 3, noise: { type: "gaussian", mean: 128, sigma: 30 }, background: "#888" },
  });
}

/** A new folder for files of a test. */
export function testFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `studio-${name}-`));
}

/** Writes bytes to a file of the folder and answers its path. */
export async function fileIn(folder: string, name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Puts a chunk into a PNG, right behind its header. */
export function withPngChunk(png: Buffer, type: string, data: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk(type, data), png.subarray(33)]);
}

/** A PNG of a few bytes whose header says that it is enormous. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", Buffer.from("789c030000000001", "hex"))]);
}

/** Red, green and blue of one pixel. */
export async function pixel(picture: Buffer | string, left: number, top: number): Promise<number[]> {
  const one = await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...one];
}
