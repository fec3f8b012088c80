import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { difference, drawn, pixelsOf, run, sample } from "./support";

const image = sample("figure-noor");
const black = '<rect width="1200" height="1600"/>';
const mask = () => drawn(1200, 1600, `${black}<rect x="420" y="560" width="380" height="600" fill="#fff"/>`);
/** The sandbox mark lies in the corner of every output. */
const corner = { width: 150, height: 60 };

async function scaled(width: number, height: number): Promise<Buffer> {
  return sharp(image).ensureAlpha().resize(width, height, { fit: "fill" }).raw().toBuffer();
}

describe("edit", () => {
  it("leaves every pixel outside the mask as it was", async () => {
    const [edited] = await run("edit", { image, mask: await mask() }, { prompt: "make the trousers bright red" });
    const { data, width, height } = await pixelsOf(edited?.bytes as Buffer);
    expect([width, height]).toEqual([888, 1184]);
    const before = await scaled(width, height);
    const { data: white } = await pixelsOf(
      await sharp(await mask())
        .resize(width, height, { fit: "fill" })
        .png()
        .toBuffer(),
    );
    let outside = 0;
    let inside = 0;
    let red = 0;
    for (let i = 0; i < width * height; i++) {
      const [x, y] = [i % width, Math.floor(i / width)];
      if (x >= width - corner.width && y >= height - corner.height) continue;
      const changed = [0, 1, 2].some((c) => data[4 * i + c] !== before[4 * i + c]);
      if (white[4 * i] === 0 && changed) outside++;
      if (white[4 * i] !== 255) continue;
      if (changed) inside++;
      if ((data[4 * i] as number) > (data[4 * i + 1] as number) + 60) red++;
    }
    expect(outside).toBe(0);
    expect(inside).toBeGreaterThan(20_000);
    expect(red).toBeGreaterThan(0.7 * inside);
  });

  it("moves words for a background behind the subject", async () => {
    const [edited] = await run("edit", { image }, { prompt: "a navy blue background" });
    const { data, width, height } = await pixelsOf(edited?.bytes as Buffer);
    const at = (x: number, y: number) => [
      ...data.subarray((Math.round(y * height) * width + Math.round(x * width)) * 4).subarray(0, 3),
    ];
    const [red, , blue] = at(0.08, 0.2) as [number, number, number];
    expect(blue).toBeGreaterThan(red + 20);
    const before = await scaled(width, height);
    const trousers = (Math.round(0.55 * height) * width + Math.round(0.46 * width)) * 4;
    for (let c = 0; c < 3; c++) expect(data[trousers + c]).toBe(before[trousers + c]);
  });

  it("refuses a mask of another size", async () => {
    const small = await drawn(600, 800, '<rect width="600" height="800" fill="#fff"/>');
    await expect(run("edit", { image, mask: small }, { prompt: "red" })).rejects.toMatchObject({
      errorName: "InputValidationError",
    });
  });

  it("follows its seed, and tells its images apart", async () => {
    const ask = { prompt: "something else", seed: 11, num_images: 2 };
    const [a, b] = await run("edit", { image }, ask);
    const [again] = await run("edit", { image }, { ...ask, num_images: 1 });
    expect(again?.bytes.equals(a?.bytes as Buffer)).toBe(true);
    expect(await difference(a?.bytes as Buffer, b?.bytes as Buffer)).toBeGreaterThan(1);
  });

  it("does nothing where the mask is black all over, and everything asked where it is white", async () => {
    const [none] = await run("edit", { image, mask: await drawn(1200, 1600, black) }, { prompt: "red dress" });
    const { data, width, height } = await pixelsOf(none?.bytes as Buffer);
    const before = await scaled(width, height);
    const top = width * 4 * (height - corner.height);
    expect(data.subarray(0, top).equals(before.subarray(0, top))).toBe(true);
    expect((await run("edit", { image }, { prompt: "x", resolution: "2k", output_format: "jpeg" }))[0]?.mime).toBe(
      "image/jpeg",
    );
  });
});
