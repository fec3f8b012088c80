import fc from "fast-check";
import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { renderMask, renderPrepared } from "@/lib/server/images/prepare";
import { renderWebp, renditionWidths } from "@/lib/server/images/rendition";
import { openPicture } from "@/lib/server/images/sharp";
import { drawing, noise, pixel } from "@/tests/support/pictures";

const near = (actual: number[], wanted: number[]) =>
  wanted.every((value, i) => Math.abs((actual[i] ?? -99) - value) < 12);

/** A drawing whose file lies on its side or is mirrored, while its EXIF says how to put it right. */
async function turned(orientation: number): Promise<Buffer> {
  const upright = await drawing(64, 96).png().toBuffer();
  const undo: Record<number, (picture: Sharp) => Sharp> = {
    1: (p) => p,
    2: (p) => p.flop(),
    3: (p) => p.rotate(180),
    4: (p) => p.flip(),
    5: (p) => p.flip().rotate(90),
    6: (p) => p.rotate(270),
    7: (p) => p.flip().rotate(270),
    8: (p) => p.rotate(90),
  };
  const lying = await (undo[orientation] as (picture: Sharp) => Sharp)(sharp(upright)).png().toBuffer();
  return sharp(lying).withMetadata({ orientation }).jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer();
}

describe("a picture prepared for FASHN", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("stands upright from EXIF orientation %i", async (orientation) => {
    const file = await turned(orientation);
    const out = [await renderPrepared(openPicture(file), 2000), await renderWebp(openPicture(file), 64)];
    for (const bytes of out) {
      const { width, height, orientation: left } = await sharp(bytes).metadata();
      expect([width, height, left ?? 1]).toEqual([64, 96, 1]);
      expect(near(await pixel(bytes, 10, 10), [255, 0, 0]), "red at the top left").toBe(true);
      expect(near(await pixel(bytes, 54, 86), [32, 64, 192]), "blue at the bottom right").toBe(true);
    }
  });

  it("is a JPEG without metadata, colour not subsampled", async () => {
    const file = await drawing(80, 60)
      .withMetadata({ exif: { IFD0: { Copyright: "somebody" } } })
      .jpeg()
      .toBuffer();
    expect((await sharp(file).metadata()).exif).toBeDefined();
    const meta = await sharp(await renderPrepared(openPicture(file), 2000)).metadata();
    expect(meta).toMatchObject({ format: "jpeg", chromaSubsampling: "4:4:4", space: "srgb" });
    expect([meta.exif, meta.icc, meta.xmp, meta.iptc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("is bounded on its longest edge, never enlarged", async () => {
    const size = async (width: number, height: number, edge: 2000 | 6000) => {
      const png = await sharp({ create: { width, height, channels: 3, background: "#777" } })
        .png()
        .toBuffer();
      const { width: w, height: h } = await sharp(await renderPrepared(openPicture(png), edge)).metadata();
      return [w, h];
    };
    expect(await size(3000, 1500, 2000)).toEqual([2000, 1000]);
    expect(await size(1000, 4000, 2000)).toEqual([500, 2000]);
    expect(await size(3000, 1500, 6000)).toEqual([3000, 1500]);
    expect(await size(300, 200, 2000)).toEqual([300, 200]);
  });

  it("has transparency on white and other colour spaces in sRGB", async () => {
    const clear = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect(near(await pixel(await renderPrepared(openPicture(clear), 2000), 5, 5), [255, 255, 255])).toBe(true);

    const wide = await drawing(40, 40).withIccProfile("p3").png().toBuffer();
    expect((await sharp(wide).metadata()).hasProfile).toBe(true);
    expect(near(await pixel(await renderPrepared(openPicture(wide), 2000), 5, 5), [255, 0, 0])).toBe(true);

    const print = await drawing(40, 40).toColourspace("cmyk").jpeg().toBuffer();
    const deep = await drawing(40, 40).toColourspace("rgb16").png().toBuffer();
    for (const file of [print, deep]) {
      const out = await renderPrepared(openPicture(file), 2000);
      expect(await sharp(out).metadata()).toMatchObject({ space: "srgb", depth: "uchar", channels: 3 });
      const [red = 0, , blue = 255] = await pixel(out, 5, 5);
      expect(red).toBeGreaterThan(200);
      expect(blue).toBeLessThan(60);
    }
  });

  it("keeps the brightness of fine grain when it is made smaller", async () => {
    const weave = await noise(2400, 1600).jpeg({ quality: 95 }).toBuffer();
    const mean = async (bytes: Buffer) => (await sharp(bytes).stats()).channels[0]?.mean ?? 0;
    expect(Math.abs((await mean(await renderPrepared(openPicture(weave), 2000))) - (await mean(weave)))).toBeLessThan(
      1,
    );
  });
});

describe("a mask", () => {
  it("is grey, 8 bits, white where it was painted, exactly as large as asked", async () => {
    const painted = await sharp({
      create: { width: 100, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .composite([{ input: { create: { width: 50, height: 50, channels: 4, background: "#fff" } }, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const mask = await renderMask(openPicture(painted), { width: 333, height: 167 });
    expect(await sharp(mask).metadata()).toMatchObject({
      format: "png",
      width: 333,
      height: 167,
      channels: 1,
      depth: "uchar",
    });
    expect(await pixel(mask, 20, 80)).toEqual([255, 255, 255]);
    expect(await pixel(mask, 310, 80)).toEqual([0, 0, 0]);
    expect([...new Set(await sharp(mask).raw().toBuffer())].sort()).toEqual([0, 255]);
  });
});

describe("renditions", () => {
  it("come at the documented widths, the last being the picture's own up to 1920", () => {
    expect(renditionWidths(4000)).toEqual([240, 480, 960, 1920]);
    expect(renditionWidths(1920)).toEqual([240, 480, 960, 1920]);
    expect(renditionWidths(1536)).toEqual([240, 480, 960, 1536]);
    expect(renditionWidths(240)).toEqual([240]);
    expect(renditionWidths(100)).toEqual([100]);
  });

  it("ascend and are never larger than the picture", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), (width) => {
        const widths = renditionWidths(width);
        expect(widths.length).toBeGreaterThan(0);
        expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
        expect(widths.at(-1)).toBe(Math.min(width, 1920));
      }),
    );
  });

  it("keep transparency and are as wide as they say", async () => {
    const clear = await drawing(300, 200).ensureAlpha(0.5).png().toBuffer();
    const webp = await renderWebp(openPicture(clear), 240);
    expect(await sharp(webp).metadata()).toMatchObject({ format: "webp", width: 240, height: 160, hasAlpha: true });
  });
});
