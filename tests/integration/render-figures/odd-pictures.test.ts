import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { ModelName } from "@/lib/catalog";
import { draw, sample, shapeOf } from "./support";

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

const odd: Record<string, () => Promise<Buffer>> = {
  "of one pixel": () => plain(1, 1, "#fff"),
  "as a strip": () => plain(1600, 40, "#ddd"),
  "that is all transparent": () =>
    sharp({ create: { width: 200, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer(),
  "in grey": async () =>
    sharp(await sample("figure-noor"))
      .grayscale()
      .jpeg()
      .toBuffer(),
};

/** Every picture input of the four endpoints, with what else the endpoint needs. */
const slots: readonly (readonly [ModelName, string, Record<string, unknown>, string?])[] = [
  ["product-to-model", "product_image", {}],
  ["product-to-model", "background_reference", {}, "product_image"],
  ["model-swap", "model_image", {}],
  ["model-swap", "face_reference", {}, "model_image"],
  ["face-to-model", "face_image", {}],
  ["model-create", "face_reference", { prompt: "red suit" }],
  ["model-create", "image_reference", { prompt: "red suit" }],
];

describe("pictures without anybody in them", () => {
  let other: Buffer;
  beforeAll(async () => {
    other = await sample("figure-kai");
  });

  it.each(Object.entries(odd))("draws something from a picture %s", async (_, make) => {
    const file = await make();
    for (const [model, slot, inputs, also] of slots) {
      const [drawn] = await draw(model, inputs, { [slot]: file, ...(also && { [also]: other }) });
      if (!drawn) throw new Error(`${model} drew nothing`);
      expect((await shapeOf(drawn.bytes)).width, `${model}, ${slot}`).toBeGreaterThan(7);
    }
  });
});
