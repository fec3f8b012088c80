import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openPixels, readPixels } from "@/lib/server/images/pixels";

const red = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 20, b: 30, alpha: 0.5 } } });

describe("readPixels", () => {
  it("keeps no more than the width, and enlarges nothing", async () => {
    const large = await readPixels(await red(2000, 1000).png().toBuffer(), 960);
    expect(large.info).toMatchObject({ width: 960, height: 480, channels: 3 });
    const small = await readPixels(await red(100, 300).png().toBuffer(), 960);
    expect(small.info).toMatchObject({ width: 100, height: 300 });
  });

  it("stands a picture upright", async () => {
    const lying = await red(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect((await readPixels(lying, 960)).info).toMatchObject({ width: 20, height: 40 });
  });

  it("keeps transparency, and makes 8 bits of 16", async () => {
    const deep = await red(10, 10, 4).toColourspace("rgb16").png().toBuffer();
    const pixels = await readPixels(deep, 960);
    expect(pixels.info.channels).toBe(4);
    expect(pixels.data).toHaveLength(10 * 10 * 4);
    const [r, , , alpha] = await openPixels(pixels).raw().toBuffer();
    expect([r, alpha]).toEqual([200, 128]);
  });

  it("refuses a picture that is cut off", async () => {
    const noise = { type: "gaussian" as const, mean: 128, sigma: 30 };
    const create = { width: 300, height: 300, channels: 3 as const, background: "grey", noise };
    const whole = await sharp({ create }).png().toBuffer();
    await expect(readPixels(whole.subarray(0, whole.length / 2), 960)).rejects.toThrow();
  });
});
