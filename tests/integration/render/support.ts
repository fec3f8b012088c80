import { readFileSync } from "node:fs";
import sharp from "sharp";
import { endpointOf, type ModelName } from "@/lib/catalog";
import { render } from "@/lib/server/sandbox/render";
import type { Rendered } from "@/lib/server/sandbox/render/types";

/** One of the drawn samples that every slot offers. */
export function sample(name: string): Buffer {
  return readFileSync(`public/samples/${name}.jpg`);
}

/** Runs a prediction as the sandbox does: the inputs go through the endpoint's schema first. */
export async function run(
  model: ModelName,
  pictures: Record<string, Buffer>,
  inputs: Record<string, unknown> = {},
): Promise<Rendered[]> {
  const urls = Object.fromEntries(Object.keys(pictures).map((name) => [name, "https://pictures.test/a.jpg"]));
  const parsed = endpointOf(model).inputs.parse({ ...urls, ...inputs }) as Record<string, unknown>;
  return render({ model, inputs: parsed, pictures });
}

/** A drawing as a PNG of its own size. */
export function drawn(width: number, height: number, shapes: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** The pixels of an encoded picture, RGBA. */
export async function pixelsOf(file: Buffer): Promise<{ data: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Mean difference of two pictures of one size over their colour channels, 0 to 255. */
export async function difference(a: Buffer, b: Buffer): Promise<number> {
  const [p, q] = await Promise.all([pixelsOf(a), pixelsOf(b)]);
  let sum = 0;
  for (let i = 0; i < p.data.length; i++) if (i % 4 < 3) sum += Math.abs((p.data[i] as number) - (q.data[i] as number));
  return sum / (p.data.length * 0.75);
}
