import { readFile } from "node:fs/promises";
import sharp from "sharp";
import type { ModelName } from "@/lib/catalog";
import { endpointOf } from "@/lib/catalog";
import { render } from "@/lib/server/sandbox/render";

/** One of the pictures that the studio ships. */
export function sample(id: string): Promise<Buffer> {
  return readFile(new URL(`../../../public/samples/${id}.jpg`, import.meta.url));
}

/** Renders as the sandbox would: defaults applied, pictures as files beside the inputs. */
export async function draw(model: ModelName, inputs: Record<string, unknown>, pictures: Record<string, Buffer> = {}) {
  const named = Object.fromEntries(Object.keys(pictures).map((name) => [name, `https://example.com/${name}.jpg`]));
  const complete = endpointOf(model).inputs.parse({ ...inputs, ...named });
  return render({ model, inputs: complete, pictures });
}

/** Share of the pixels (0 to 1) in a part of a picture, given in shares of its edges, for which `counts` holds. */
export async function share(
  file: Buffer,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  counts: (r: number, g: number, b: number) => boolean,
): Promise<number> {
  const { data, info } = await sharp(file).resize(240).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let [found, all] = [0, 0];
  for (let y = Math.floor(y0 * info.height); y < y1 * info.height; y++)
    for (let x = Math.floor(x0 * info.width); x < x1 * info.width; x++) {
      const at = (y * info.width + x) * 3;
      all++;
      if (counts(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) found++;
    }
  return found / all;
}

export const red = (r: number, g: number, b: number) => r > 90 && r > 2.2 * g && r > 2.2 * b;
export const navy = (r: number, g: number, b: number) => b > 1.35 * r && b > 1.1 * g && r < 100;
export const green = (r: number, g: number, b: number) => g > 1.25 * r && g > 1.1 * b && g < 130;

/** Mean difference of two pictures, 0 to 255, compared at 120 pixels width. */
export async function difference(a: Buffer, b: Buffer): Promise<number> {
  const small = (file: Buffer) => sharp(file).resize(120, 160, { fit: "fill" }).removeAlpha().raw().toBuffer();
  const [p, q] = await Promise.all([small(a), small(b)]);
  return p.reduce((sum, value, i) => sum + Math.abs(value - (q[i] ?? 0)), 0) / p.length;
}

export async function shapeOf(file: Buffer) {
  const { width, height, format } = await sharp(file).metadata();
  return { width, height, format };
}
