import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { writeKeptOutside } from "@/lib/server/images/keep-outside";
import { openPicture } from "@/lib/server/images/sharp";
import { drawing, noise, testFolder } from "@/tests/support/pictures";

const all = testFolder("keep-outside");
afterAll(() => rmSync(all, { recursive: true, force: true }));

const [width, height] = [480, 640];
/** What is painted, in pixels of the result. */
const painted = { left: 160, top: 200, width: 160, height: 240 };

/** A mask of a quarter of the size, as hard as can be. */
const quarterMask = () =>
  sharp({ create: { width: width / 4, height: height / 4, channels: 3, background: "#000" } }).composite([
    {
      input: { create: { width: painted.width / 4, height: painted.height / 4, channels: 3, background: "#fff" } },
      left: painted.left / 4,
      top: painted.top / 4,
    },
  ]);

/** Noise that stays the same however often it is read. */
const grain = async (wide: number, high: number) => sharp(await noise(wide, high).png().toBuffer());

type Pixels = { data: Buffer; at(x: number, y: number): string };

async function pixelsOf(picture: Sharp | string): Promise<Pixels> {
  const data = await (typeof picture === "string" ? sharp(picture) : picture).raw().toBuffer();
  const step = data.length / (width * height);
  return { data, at: (x, y) => [...data.subarray((y * width + x) * step, (y * width + x) * step + 3)].join(" ") };
}

async function lay(layers: { original: Sharp; mask?: Sharp; result: Sharp; feather: number }) {
  const folder = mkdtempSync(join(all, "one-"));
  const file = async (name: string, picture: Sharp) => {
    await picture.png().toFile(join(folder, name));
    return openPicture(join(folder, name));
  };
  const out = join(folder, "kept.png");
  await writeKeptOutside(
    {
      original: await file("original", layers.original),
      mask: await file("mask", layers.mask ?? quarterMask()),
      result: await file("result", layers.result),
      width,
      height,
      feather: layers.feather,
    },
    folder,
    out,
  );
  return out;
}

/** How far outside of what is painted a pixel lies; negative inside. The mask's own resampling blurs it by 4. */
const distance = (x: number, y: number) =>
  Math.max(
    painted.left - 1 - x,
    x - painted.left - painted.width,
    painted.top - 1 - y,
    y - painted.top - painted.height,
  );

describe("the unpainted laid back over a result", () => {
  it.each([0, 24, 60])(
    "is the original beyond a feather of %d and the result inside, pixel for pixel",
    async (feather) => {
      const [original, result] = [await grain(width, height), await grain(width, height)];
      const out = await lay({ original: original.clone(), result: result.clone(), feather });
      const [kept, before, after] = await Promise.all([pixelsOf(out), pixelsOf(original), pixelsOf(result)]);
      const reach = feather / 2 + 4;
      let [outside, inside] = [0, 0];
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const off = distance(x, y);
          if (off > reach && kept.at(x, y) !== before.at(x, y)) outside += 1;
          if (off < -reach && kept.at(x, y) !== after.at(x, y)) inside += 1;
        }
      }
      expect({ outside, inside }).toEqual({ outside: 0, inside: 0 });
    },
  );

  it("has the original resampled to the result's size", async () => {
    const large = await grain(width * 2, height * 2);
    const out = await lay({ original: large.clone(), result: drawing(width, height), feather: 24 });
    const resampled = large.clone().resize(width, height, { fit: "fill", kernel: "lanczos3", fastShrinkOnLoad: false });
    const [kept, before] = await Promise.all([pixelsOf(out), pixelsOf(sharp(await resampled.png().toBuffer()))]);
    for (const [x, y] of [
      [3, 3],
      [120, 600],
      [479, 320],
    ] as const)
      expect(kept.at(x, y)).toBe(before.at(x, y));
  });

  it("passes from one to the other without a step back, half the feather on each side", async () => {
    const plain = (background: string) => sharp({ create: { width, height, channels: 3, background } });
    const out = await lay({ original: plain("#000"), result: plain("#fff"), feather: 40 });
    const kept = await pixelsOf(out);
    const edge = Array.from({ length: 80 }, (_, x) => Number(kept.at(painted.left - 40 + x, 320).split(" ")[0]));
    expect(edge).toEqual([...edge].sort((a, b) => a - b));
    expect(edge.slice(0, 15)).toEqual(Array(15).fill(0));
    expect(edge.slice(65)).toEqual(Array(15).fill(255));
    expect(edge.filter((value) => value > 0 && value < 255).length).toBeGreaterThan(25);
    expect(Math.abs((edge[39] ?? 0) + (edge[40] ?? 0) - 255)).toBeLessThan(16);
  });

  it("follows a softly painted mask", async () => {
    const plain = (background: string) => sharp({ create: { width, height, channels: 3, background } });
    const out = await lay({ original: plain("#000"), result: plain("#fff"), mask: plain("#808080"), feather: 0 });
    expect((await pixelsOf(out)).at(200, 200)).toBe("128 128 128");
  });

  it("takes 16 bits, transparent parts and grey as what they show", async () => {
    const result = drawing(width, height);
    const deep = drawing(width, height, "#208040").toColourspace("rgb16");
    const clear = sharp({ create: { width, height, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } } });
    const grey = sharp({ create: { width, height, channels: 3, background: "#777" } }).toColourspace("b-w");
    for (const [original, wanted] of [
      [deep, "32 128 64"],
      [clear, "255 255 255"],
      [grey, "119 119 119"],
    ] as const) {
      const out = await lay({ original, result: result.clone(), feather: 10 });
      const kept = await pixelsOf(out);
      expect(kept.at(470, 10)).toBe(wanted);
      expect(kept.at(300, 400)).toBe("32 64 192");
      expect(await sharp(out).metadata()).toMatchObject({ width, height, channels: 3, depth: "uchar" });
    }
  });
});
