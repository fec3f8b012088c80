import { endpointOf } from "@/lib/catalog";
import type { Size } from "@/lib/catalog/types";
import { encode } from "./output";
import { type Picture, sizeOf } from "./picture";
import { type Random, randomOf } from "./random";
import { PredictionError, type Rendered, type RenderRequest } from "./types";

/**
 * Pixels of each output of a prediction, by the catalogue's rule for its endpoint.
 * @throws PredictionError InputValidationError when the pictures break a rule of the endpoint (a mask of another size
 * than its picture, a ratio that the picture already has), ImageLoadError when one is no picture
 */
export async function frameOf({ model, inputs, pictures }: RenderRequest): Promise<Size> {
  const endpoint = endpointOf(model);
  const read = await Promise.all(
    Object.entries(pictures).map(async ([name, file]) => [name, await sizeOf(file)] as const),
  );
  const sizes = Object.fromEntries(read);
  const broken = endpoint.pictureRules.find((rule) => rule.broken(inputs, sizes));
  if (broken) throw new PredictionError("InputValidationError", `${broken.field}: ${broken.message}`);
  return endpoint.size(inputs, sizes);
}

/** One output to be drawn: its pixels, its place in the list, and numbers that follow from the seed and that place alone. */
export type Output = { size: Size; position: number; random: Random };

/** Draws and encodes every output that a prediction asks for, one after the other, which bounds the memory. */
export async function outputsOf(
  request: RenderRequest,
  draw: (output: Output) => Promise<Picture>,
  size?: Size,
): Promise<Rendered[]> {
  const { model, inputs } = request;
  const frame = size ?? (await frameOf(request));
  const { count, mime } = endpointOf(model).outputs(inputs);
  const rendered: Rendered[] = [];
  for (let position = 0; position < count; position++) {
    const picture = await draw({ size: frame, position, random: randomOf(inputs.seed, position) });
    rendered.push(await encode(picture, frame, mime === "image/jpeg" ? "jpeg" : "png"));
  }
  return rendered;
}

/**
 * The encoded file of a picture input.
 * @throws PredictionError InputValidationError when it is missing
 */
export function pictureOf({ pictures }: RenderRequest, name: string): Buffer {
  const file = pictures[name];
  if (!file) throw new PredictionError("InputValidationError", `${name}: This picture is missing.`);
  return file;
}
