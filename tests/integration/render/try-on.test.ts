import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { difference, pixelsOf, run, sample } from "./support";

const pictures = { model_image: sample("figure-noor"), product_image: sample("garment-coat") };
const garment = { model_image: sample("figure-noor"), garment_image: sample("garment-coat") };

/** Mean colour of a box given in shares of the picture. */
async function colourAt(file: Buffer, x: number, y: number, size = 0.03): Promise<[number, number, number]> {
  const { width, height } = await sharp(file).metadata();
  const box = {
    left: Math.round((x - size / 2) * width),
    top: Math.round((y - size / 2) * height),
    width: Math.round(size * width),
    height: Math.round(size * height),
  };
  const { channels } = await sharp(await sharp(file).extract(box).png().toBuffer()).stats();
  return channels.slice(0, 3).map(({ mean }) => mean) as [number, number, number];
}

describe("tryon-max", () => {
  it("keeps the model picture's ratio at the tier's megapixels", async () => {
    const [one] = await run("tryon-max", pictures);
    expect(await sharp(one?.bytes).metadata()).toMatchObject({ format: "png", width: 888, height: 1184 });
    const [two] = await run("tryon-max", pictures, { resolution: "2k", output_format: "jpeg" });
    expect(await sharp(two?.bytes).metadata()).toMatchObject({ format: "jpeg", width: 1776, height: 2368 });
  });

  it("dresses the trunk and leaves face, feet and backdrop as they were", async () => {
    const [dressed] = await run("tryon-max", pictures);
    const file = dressed?.bytes as Buffer;
    const [red, green, blue] = await colourAt(file, 0.46, 0.45);
    expect(green).toBeGreaterThan(red + 20);
    expect(green).toBeGreaterThan(blue);
    for (const [x, y] of [
      [0.51, 0.11],
      [0.1, 0.1],
      [0.9, 0.5],
    ] as const) {
      const [before, after] = [await colourAt(pictures.model_image, x, y), await colourAt(file, x, y)];
      for (let c = 0; c < 3; c++) expect(Math.abs((after[c] as number) - (before[c] as number))).toBeLessThan(14);
    }
  });

  it("gives the same bytes for the same seed, others for another, and images that differ", async () => {
    const [a, b] = await run("tryon-max", pictures, { num_images: 2, seed: 7 });
    const [again] = await run("tryon-max", pictures, { num_images: 1, seed: 7 });
    const [other] = await run("tryon-max", pictures, { num_images: 1, seed: 8 });
    expect(again?.bytes.equals(a?.bytes as Buffer)).toBe(true);
    expect(other?.bytes.equals(a?.bytes as Buffer)).toBe(false);
    expect(await difference(a?.bytes as Buffer, b?.bytes as Buffer)).toBeGreaterThan(0.8);
  });

  it("takes the old skirt away under new trousers", async () => {
    const ama = { model_image: sample("figure-ama"), product_image: sample("garment-trousers") };
    const [dressed] = await run("tryon-max", ama);
    // The hem of the trapeze dress reached far out here; now the backdrop is seen.
    const [was, is] = [
      await colourAt(ama.model_image, 0.28, 0.78),
      await colourAt(dressed?.bytes as Buffer, 0.28, 0.78),
    ];
    expect(was[0]).toBeGreaterThan(was[2] + 60);
    expect(is[2]).toBeGreaterThan(is[0]);
  });

  it.each(["tee", "dress", "skirt", "shoes", "bag", "scarf"])("changes the picture with a %s", async (name) => {
    const worn = { model_image: sample("figure-noor"), product_image: sample(`garment-${name}`) };
    const [dressed] = await run("tryon-max", worn);
    const { width, height } = await pixelsOf(dressed?.bytes as Buffer);
    const before = await sharp(worn.model_image).resize(width, height, { fit: "fill" }).png().toBuffer();
    const changed = await difference(before, dressed?.bytes as Buffer);
    expect(changed).toBeGreaterThan(0.2);
    expect(changed).toBeLessThan(40);
  });
});

describe("tryon-v1.6", () => {
  it("answers inside 864 × 1296 with the model picture's ratio, num_samples times", async () => {
    const outputs = await run("tryon-v1.6", garment, { num_samples: 2 });
    expect(outputs).toHaveLength(2);
    for (const { bytes } of outputs) expect(await sharp(bytes).metadata()).toMatchObject({ width: 864, height: 1152 });
  });

  it("follows the category against its own eyes", async () => {
    const [free] = await run("tryon-v1.6", garment);
    const [bottoms] = await run("tryon-v1.6", garment, { category: "bottoms" });
    const chest = [0.48, 0.3] as const;
    expect((await colourAt(free?.bytes as Buffer, ...chest))[1]).toBeGreaterThan(50);
    expect((await colourAt(bottoms?.bytes as Buffer, ...chest))[1]).toBeLessThan(50);
  });

  it("takes the whole outfit off a person who wears it, or only the top", async () => {
    const worn = { model_image: sample("figure-noor"), garment_image: sample("figure-kai") };
    const leg = async (inputs: Record<string, unknown>) => {
      const [dressed] = await run("tryon-v1.6", worn, inputs);
      const [red, , blue] = await colourAt(dressed?.bytes as Buffer, 0.43, 0.66);
      return blue - red;
    };
    // Kai's slate against Noor's ivory.
    expect(await leg({})).toBeGreaterThan(0);
    expect(await leg({ category: "tops" })).toBeLessThan(-8);
  });

  it("finds no pose in a flat lay that is said to be worn", async () => {
    await expect(run("tryon-v1.6", garment, { garment_photo_type: "model" })).rejects.toMatchObject({
      errorName: "PoseError",
    });
  });

  it("finds no pose in a close-up portrait", async () => {
    for (const face of ["portrait-adama", "portrait-freya"]) {
      await expect(run("tryon-v1.6", { ...garment, model_image: sample(face) })).rejects.toMatchObject({
        errorName: "PoseError",
      });
    }
  });

  it("refuses bytes that are no picture", async () => {
    await expect(run("tryon-v1.6", { ...garment, garment_image: Buffer.from("no picture") })).rejects.toMatchObject({
      errorName: "ImageLoadError",
    });
  });
});
