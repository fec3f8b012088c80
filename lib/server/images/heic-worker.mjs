// Decodes one HEIC file in a thread of its own: WebAssembly would otherwise stop the whole server for seconds.
// Plain JavaScript, because Node starts it as it stands, without a bundler. The thread ends with its picture, which
// gives the memory of the decoder back.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** @typedef {{ path: string, output: string, maxPixels: number, profile: Uint8Array | null }} Task */
/** @typedef {{ width: number, height: number, decoded: boolean }} Answer `decoded` is false above `maxPixels`. */

const { path, output, maxPixels, profile } = /** @type {Task} */ (workerData);

/** Puts an ICC profile into a PNG, right behind its header: sharp can convert to a profile but not just declare one. */
function withProfile(/** @type {Buffer} */ png, /** @type {Uint8Array} */ icc) {
  const body = Buffer.concat([Buffer.from("iCCPICC\0\0", "latin1"), deflateSync(icc)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), length, body, check, png.subarray(33)]);
}

const { HeifDecoder } = createRequire(import.meta.url)("libheif-js/wasm-bundle");
const images = new HeifDecoder().decode(await readFile(path));
const image = images.find((/** @type {{ is_primary(): boolean }} */ one) => one.is_primary()) ?? images[0];
if (!image) throw new Error("no picture in the file");

// Upright: the decoder applies the turns and mirrorings that the file asks for.
const width = image.get_width();
const height = image.get_height();
if (width * height > maxPixels) {
  parentPort?.postMessage({ width, height, decoded: false });
} else {
  const pixels = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const done = await new Promise((resolve) => image.display(pixels, resolve));
  if (!done) throw new Error("the picture cannot be decoded");
  const raw = sharp(pixels.data, { raw: { width, height, channels: 4 }, limitInputPixels: false });
  const png = await (image.has_alpha_channel() ? raw : raw.removeAlpha()).png({ compressionLevel: 1 }).toBuffer();
  await writeFile(output, profile ? withProfile(png, profile) : png);
  parentPort?.postMessage({ width, height, decoded: true });
}
