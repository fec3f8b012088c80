import sharp from "sharp";
import type { Size } from "@/lib/catalog/types";
import type { Placement } from "../drawing/engine/points";
import { maskAt } from "./cutout";
import type { Face } from "./face";
import { pixels, sharpOf } from "./picture";

/** Breadth of a drawn face, and how far its chin lies below the head's centre, in a head's own units. */
const drawn = { breadth: 70, chin: 57 };

/** Whether the hair hangs beside the face. */
export function hasLongHair({ head, face }: Pick<Face, "head" | "face">): boolean {
  return head.width > 1.75 * face.width;
}

/** Puts the head of a picture where a drawn head would stand: cut out, scaled to fit, soft below the chin. PNG of `size`. */
export async function transplant(found: Face, place: Placement, size: Size): Promise<Buffer> {
  const { picture, face, head, cut } = found;
  const margin = 0.12 * head.height;
  const chin = face.top + face.height;
  const left = Math.min(picture.width - 1, Math.max(0, Math.round(head.left - margin)));
  const top = Math.min(picture.height - 1, Math.max(0, Math.round(head.top - margin)));
  const width = Math.max(1, Math.min(picture.width - left, Math.round(head.width + 2 * margin)));
  const height = Math.max(1, Math.min(picture.height - top, Math.round(chin + 0.1 * face.height - top)));

  const mask = await maskAt(cut, picture);
  const alpha = sharp(mask, { raw: { width: picture.width, height: picture.height, channels: 1 } });
  const shape = await alpha.extract({ left, top, width, height }).toColourspace("b-w").raw().toBuffer();
  if (!shape.some((v) => v > 127)) oval(shape, { width, height });
  soften(shape, { width, height }, found, left, top);
  const { data } = await pixels(sharpOf(picture).extract({ left, top, width, height }));
  for (let i = 0; i < shape.length; i++) data[4 * i + 3] = shape[i] ?? 0;

  const scale = ((place.scale ?? 1) * drawn.breadth) / Math.max(1, face.width);
  const target = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const x = Math.round(place.x - (face.left + face.width / 2 - left) * scale);
  const y = Math.round(place.y + drawn.chin * (place.scale ?? 1) - (chin - top) * scale);
  const piece = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize(target.width, target.height, { fit: "fill" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return onto(piece, target, { x, y }, size);
}

/** Where nothing stood out from its background, an oval of what is there. */
function oval(shape: Buffer, { width, height }: Size): void {
  for (let i = 0; i < shape.length; i++) {
    const [x, y] = [((i % width) / width) * 2 - 1, (Math.floor(i / width) / height) * 2 - 1];
    shape[i] = Math.round(255 * Math.min(1, Math.max(0, (1 - Math.hypot(x, y)) * 8)));
  }
}

/** Fades what lies beside and below the jaw, so that no collar or shoulder comes along. */
function soften(shape: Buffer, { width, height }: Size, { face }: Face, left: number, top: number): void {
  const middle = face.left + face.width / 2 - left;
  const jaw = face.top + 0.72 * face.height - top;
  const chin = face.top + face.height - top;
  for (let y = 0; y < height; y++) {
    if (y < jaw) continue;
    const down = (y - jaw) / (chin - jaw);
    // An arc that is as broad as the face at the jaw and closes just under the chin.
    const half = 0.56 * face.width * Math.sqrt(Math.max(0, 1 - (down / 1.12) ** 2));
    for (let x = 0; x < width; x++) {
      const beyond = Math.abs(x - middle) - half;
      const keep = Math.min(1, Math.max(0, 1 - beyond / (0.07 * face.width)));
      shape[y * width + x] = Math.round((shape[y * width + x] ?? 0) * keep);
    }
  }
}

/** A piece laid on a transparent sheet of `size`; what reaches over its edges is cut off. PNG. */
export async function onto(piece: Buffer, of: Size, { x, y }: { x: number; y: number }, size: Size): Promise<Buffer> {
  const left = Math.max(0, -x);
  const top = Math.max(0, -y);
  const width = Math.min(of.width - left, size.width - Math.max(0, x));
  const height = Math.min(of.height - top, size.height - Math.max(0, y));
  const sheet = sharp({ create: { ...sizeOnly(size), channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  if (width <= 0 || height <= 0) return sheet.png({ compressionLevel: 1 }).toBuffer();
  const visible = await sharp(piece).extract({ left, top, width, height }).toBuffer();
  return sheet
    .composite([{ input: visible, left: Math.max(0, x), top: Math.max(0, y) }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

const sizeOnly = ({ width, height }: Size): Size => ({ width, height });
