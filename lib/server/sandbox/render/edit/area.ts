import sharp from "sharp";
import type { Size } from "@/lib/catalog/types";
import type { Colour } from "../../drawing/engine/colour";
import { hex } from "../../drawing/engine/colour";
import type { Cutout } from "../cutout";
import { open } from "../picture";

/**
 * How strongly each pixel of the output may change, 0 to 255, by the mask that a person painted. Its edge is feathered
 * inwards: where the mask is black the answer is 0.
 */
export async function paintedArea(file: Buffer, size: Size): Promise<Buffer> {
  const { data } = await open(file, size);
  const white = Buffer.alloc(size.width * size.height);
  for (let i = 0; i < white.length; i++) {
    const light = ((data[4 * i] as number) + (data[4 * i + 1] as number) + (data[4 * i + 2] as number)) / 3;
    white[i] = light * (data[4 * i + 3] as number) >= 128 * 255 ? 255 : 0;
  }
  const soft = await sharp(white, { raw: { width: size.width, height: size.height, channels: 1 } })
    .blur(Math.max(1, Math.min(size.width, size.height) / 300))
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  for (let i = 0; i < white.length; i++) {
    if (white[i]) white[i] = Math.min(255, Math.max(0, 2.4 * ((soft[i] as number) - 128)));
  }
  return white;
}

/** Where a painted area and another mask meet; the painted area itself when they hardly do. Null is everywhere. */
export function meeting(painted: Buffer | null, mask: Uint8Array): Buffer {
  const both = Buffer.alloc(mask.length);
  let before = 0;
  let after = 0;
  for (let i = 0; i < both.length; i++) {
    const given = painted ? (painted[i] as number) : 255;
    both[i] = (given * (mask[i] as number)) / 255;
    before += given;
    after += both[i] as number;
  }
  return painted && after < 0.15 * before ? painted : both;
}

/** The colour that most of the subject's clothes have: the fullest cell of a histogram of what is below the head. */
export function clothColour({ small, mask, box, width }: Cutout): Colour {
  const cells = new Map<number, { count: number; sum: [number, number, number] }>();
  for (let i = 0; i < mask.length; i++) {
    const y = Math.floor(i / width);
    if ((mask[i] as number) < 200 || y < box.top + 0.18 * box.height) continue;
    const pixel = [0, 1, 2].map((c) => small.data[4 * i + c] as number) as [number, number, number];
    const key = pixel.reduce((sum, v) => sum * 8 + (v >> 5), 0);
    const cell = cells.get(key) ?? { count: 0, sum: [0, 0, 0] };
    cell.count++;
    cell.sum = cell.sum.map((s, c) => s + (pixel[c] as number)) as [number, number, number];
    cells.set(key, cell);
  }
  const fullest = [...cells.values()].sort((a, b) => b.count - a.count)[0];
  if (!fullest) return "#808080";
  const [r, g, b] = fullest.sum;
  return hex([r / fullest.count, g / fullest.count, b / fullest.count]);
}
