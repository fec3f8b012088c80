import { describe, expect, it } from "vitest";
import { difference, draw, green, navy, sample, shapeOf, share } from "./support";

const whole = [0, 0, 1, 1] as const;

describe("product-to-model", () => {
  it("keeps the product's colour and draws a person around it", async () => {
    const coat = await sample("garment-coat");
    const [drawn] = await draw("product-to-model", { seed: 5 }, { product_image: coat });
    if (!drawn) throw new Error("nothing was drawn");
    expect(await shapeOf(drawn.bytes)).toEqual({ width: 888, height: 1184, format: "png" });
    expect(await share(drawn.bytes, [0.35, 0.25, 0.65, 0.65], green)).toBeGreaterThan(0.5);
    expect(await share(drawn.bytes, [0.35, 0.03, 0.65, 0.14], green)).toBeLessThan(0.02);
  });

  it("stands in the place that was given, and takes its ratio", async () => {
    const place = await sample("garment-scarf");
    const [drawn] = await draw(
      "product-to-model",
      {},
      { product_image: await sample("garment-tee"), background_reference: place },
    );
    if (!drawn) throw new Error("nothing was drawn");
    expect(await shapeOf(drawn.bytes)).toMatchObject({ width: 1024, height: 1024 });
  });

  it("draws four different people for four images", async () => {
    const drawn = await draw(
      "product-to-model",
      { num_images: 4, aspect_ratio: "4:5" },
      { product_image: await sample("garment-bag") },
    );
    const files = drawn.map(({ bytes }) => bytes);
    for (const [i, a] of files.entries())
      for (const b of files.slice(i + 1)) expect(await difference(a, b)).toBeGreaterThan(1.5);
  });
});

describe("model-swap", () => {
  it("keeps clothes and place and turns the skin", async () => {
    const before = await sample("figure-ines");
    const [drawn] = await draw("model-swap", { prompt: "Black woman", seed: 1 }, { model_image: before });
    if (!drawn) throw new Error("nothing was drawn");
    expect(await shapeOf(drawn.bytes)).toMatchObject({ width: 888, height: 1184 });
    const dress = (r: number, g: number, b: number) => r > 110 && r > 2 * g && r > 2 * b;
    const was = await share(before, whole, dress);
    expect(Math.abs((await share(drawn.bytes, whole, dress)) - was)).toBeLessThan(0.25 * was);
    const tan = (r: number, g: number, b: number) => r > 170 && r > 1.15 * g && g > 1.2 * b;
    expect(await share(before, [0.4, 0.05, 0.6, 0.25], tan)).toBeGreaterThan(0.1);
    expect(await share(drawn.bytes, [0.4, 0.05, 0.6, 0.25], tan)).toBeLessThan(0.02);
  });

  it("chooses another person by the seed", async () => {
    const picture = await sample("figure-kai");
    const [a] = await draw("model-swap", { seed: 1 }, { model_image: picture });
    const [b] = await draw("model-swap", { seed: 2 }, { model_image: picture });
    const [again] = await draw("model-swap", { seed: 1 }, { model_image: picture });
    if (!a || !b || !again) throw new Error("nothing was drawn");
    expect(again.bytes.equals(a.bytes)).toBe(true);
    expect(b.bytes.equals(a.bytes)).toBe(false);
  });
});

describe("face-to-model", () => {
  it("continues a face to an upper body in the words' clothes, as JPEG of its ratio", async () => {
    const [drawn] = await draw(
      "face-to-model",
      { prompt: "navy sweater" },
      { face_image: await sample("portrait-freya") },
    );
    if (!drawn) throw new Error("nothing was drawn");
    expect(drawn.mime).toBe("image/jpeg");
    expect(await shapeOf(drawn.bytes)).toEqual({ width: 832, height: 1248, format: "jpeg" });
    expect(await share(drawn.bytes, [0.3, 0.6, 0.7, 0.95], navy)).toBeGreaterThan(0.5);
    const redHair = (r: number, g: number, b: number) => r > 120 && r > 1.7 * g && r > 2 * b;
    expect(await share(drawn.bytes, [0.3, 0.1, 0.7, 0.5], redHair)).toBeGreaterThan(0.05);
  });

  it("fails under FASHN's name when the face is no picture", async () => {
    await expect(draw("face-to-model", {}, { face_image: Buffer.from("not a picture") })).rejects.toMatchObject({
      errorName: "ImageLoadError",
    });
  });
});
