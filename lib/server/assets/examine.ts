import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { inspectFilm } from "../images/film";
import { inspectResult, sniffFile } from "../images/inspect";
import { typeOf } from "../images/mime";
import { sizeOf } from "../images/read-at";
import { unsupported } from "../images/refusals";
import type { PictureFile } from "../images/sharp";

async function sha256Of(file: PictureFile): Promise<string> {
  const hash = createHash("sha256");
  if (typeof file === "string") await pipeline(createReadStream(file), hash);
  else hash.update(file);
  return hash.digest("hex");
}

async function inspect(file: PictureFile) {
  const sniffed = await sniffFile(file);
  if (sniffed.format === "other" || sniffed.format === "heic")
    throw unsupported("name" in sniffed ? sniffed.name : null);
  if (sniffed.format === "mp4")
    return { kind: "video" as const, format: sniffed.format, pixels: null, ...(await inspectFilm(file)) };
  return { kind: "image" as const, durationMs: null, ...(await inspectResult(file, sniffed.format)) };
}

/**
 * What an asset's row says of a file that was made for the studio or by it, the extension of its key, and a picture's
 * pixels as far as they are needed at once.
 * @throws StudioFailure `unreadable_picture` when the file is broken or cut off, `unsupported_type` for another type.
 */
export async function examine(file: PictureFile) {
  const [sha256, { format, pixels, ...facts }, bytes] = await Promise.all([
    sha256Of(file),
    inspect(file),
    sizeOf(file),
  ]);
  const { mime, extension } = typeOf(format);
  return { facts: { ...facts, mime, bytes, sha256 }, extension, pixels };
}
