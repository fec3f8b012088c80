import "server-only";
import { readAt, sizeOf } from "./read-at";
import type { PictureFile } from "./sharp";

/** A box of an ISO base media file (HEIC, AVIF, MP4): its type and where its contents lie. */
type Box = { type: string; start: number; end: number };

/** Real files have a handful at their top; a hostile one could have millions. */
const mostBoxes = 1000;

/** The boxes between two places of a file that is wholly or partly in memory; stops at the first that is malformed. */
function* boxes(bytes: Buffer, from: number, to: number): Generator<Box> {
  let at = from;
  while (at + 8 <= Math.min(to, bytes.length)) {
    let size = bytes.readUInt32BE(at);
    let header = 8;
    if (size === 1 && at + 16 <= bytes.length) {
      size = Number(bytes.readBigUInt64BE(at + 8));
      header = 16;
    }
    if (size === 0) size = to - at;
    if (size < header) return;
    yield { type: bytes.toString("latin1", at + 4, at + 8), start: at + header, end: Math.min(at + size, to) };
    at += size;
  }
}

/** Major brand first, then the compatible ones; empty when the file does not start with an `ftyp` box. */
export function brandsOf(head: Buffer): string[] {
  const [first] = boxes(head, 0, head.length);
  if (first?.type !== "ftyp") return [];
  const brands = [head.toString("latin1", first.start, first.start + 4)];
  for (let at = first.start + 8; at + 4 <= first.end; at += 4) brands.push(head.toString("latin1", at, at + 4));
  return brands;
}

/** Where the boxes at the top of a file lie, read header by header. The last may claim to end behind the file. */
async function* topBoxes(file: PictureFile): AsyncGenerator<Box> {
  const size = await sizeOf(file);
  for (let at = 0, count = 0; at < size && count < mostBoxes; count++) {
    const [box] = boxes(await readAt(file, at, 16), 0, Number.POSITIVE_INFINITY);
    if (!box) return;
    const end = box.end === Number.POSITIVE_INFINITY ? size : at + box.end;
    yield { type: box.type, start: at + box.start, end };
    at = end;
  }
}

/** True for a file with such a box at its top. A `moov` in a HEIC or AVIF holds a sequence of pictures. */
export async function hasBox(file: PictureFile, type: string): Promise<boolean> {
  for await (const box of topBoxes(file)) if (box.type === type) return true;
  return false;
}

/** True for a file whose last box ends with it: not for one that was cut off. */
export async function isWhole(file: PictureFile): Promise<boolean> {
  let end = 0;
  for await (const box of topBoxes(file)) end = box.end;
  return end === (await sizeOf(file));
}

function find(file: Buffer, from: number, to: number, [type, ...rest]: string[]): Box | null {
  for (const box of boxes(file, from, to)) {
    if (box.type !== type) continue;
    // `meta` alone of these starts with four bytes of version and flags.
    const start = box.start + (type === "meta" ? 4 : 0);
    return rest.length > 0 ? find(file, start, box.end, rest) : { ...box, start };
  }
  return null;
}

/** A HEIC file's colours: an embedded ICC profile, or the number of the primaries that it names (ITU-T H.273). */
export function coloursOf(file: Buffer): { profile: Buffer } | { primaries: number } | null {
  const properties = find(file, 0, file.length, ["meta", "iprp", "ipco"]);
  if (!properties) return null;
  let named: { primaries: number } | null = null;
  for (const box of boxes(file, properties.start, properties.end)) {
    if (box.type !== "colr" || box.end - box.start < 6) continue;
    const kind = file.toString("latin1", box.start, box.start + 4);
    if (kind === "prof" || kind === "rICC") return { profile: file.subarray(box.start + 4, box.end) };
    if (kind === "nclx") named = { primaries: file.readUInt16BE(box.start + 4) };
  }
  return named;
}
