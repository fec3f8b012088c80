import sharp, { type Sharp } from "sharp";
import type { Art } from "./engine/art";
import { grain } from "./grain";

/** A part of a sheet, in sheet units. */
export type View = { x: number; y: number; width: number; height: number };

/** Rasterises a drawing to exactly `width` × `height` pixels, transparent where nothing is drawn. */
export async function rasterise(art: Art, view: View, width: number, height: number): Promise<Buffer> {
  const svg = art.svg([view.x, view.y, view.width, view.height]);
  return sharp(Buffer.from(svg), { density: (72 * width) / view.width, limitInputPixels: false })
    .resize(width, height, { fit: "fill", kernel: "lanczos3" })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** A rasterised drawing with the grain of watercolour on what is painted, transparent elsewhere. PNG. */
export async function paint(art: Art, view: View, width: number, height: number, seed: number): Promise<Buffer> {
  const [flat, veil] = await Promise.all([rasterise(art, view, width, height), grain(width, height, seed)]);
  return sharp(flat)
    .composite([{ input: veil, blend: "atop" }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Lays pictures of the same size over each other, the first at the bottom. */
export function layers(bottom: Buffer, ...above: Buffer[]): Sharp {
  return sharp(bottom).composite(above.map((input) => ({ input })));
}
