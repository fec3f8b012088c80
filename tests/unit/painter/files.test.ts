import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { maskOf } from "@/lib/client/painter/hands/read";
import { createPainter } from "@/lib/client/painter/painter";
import { command, digest, SIZE } from "./commands";
import { hands } from "./hands";

// Two shared processors may make many small runs slow.
vi.setConfig({ testTimeout: 60_000 });

describe("a mask as a file", () => {
  it("is an 8-bit grey PNG of the picture's size with exactly the painted bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 4 }), async (commands) => {
        const painter = createPainter({ ...SIZE, hands });
        for (const { run } of commands) run(painter);
        const png = Buffer.from(await (await painter.encode()).arrayBuffer());
        // Byte 24 and 25 of a PNG: bit depth and colour type, 0 being grey without alpha.
        expect([png[24], png[25]]).toEqual([8, 0]);
        const { data, info } = await sharp(png).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
        expect(info).toMatchObject({ ...SIZE, channels: 1 });
        expect(digest(data)).toBe(digest(painter.toMask()));
      }),
      { numRuns: 15 },
    );
  });
});

describe("a picture as a mask", () => {
  const rgba = (...pixels: [number, number, number, number][]) => Uint8ClampedArray.from(pixels.flat());

  it("is painted where it is light and there", () => {
    expect([...maskOf(rgba([255, 255, 255, 255], [0, 0, 0, 255], [255, 255, 255, 0], [90, 90, 90, 255]))]).toEqual([
      255, 0, 0, 90,
    ]);
  });

  it("is painted where it is opaque when it has no light at all", () => {
    expect([...maskOf(rgba([0, 0, 0, 255], [0, 0, 0, 0], [0, 0, 0, 77]))]).toEqual([255, 0, 77]);
    expect([...maskOf(rgba([0, 0, 0, 255], [0, 0, 0, 255]))]).toEqual([0, 0]);
  });

  it("weighs colours as the eye does", () => {
    const [red = 0, green = 0, blue = 0] = maskOf(rgba([255, 0, 0, 255], [0, 255, 0, 255], [0, 0, 255, 255]));
    expect(Math.abs(red + green + blue - 255)).toBeLessThan(3);
    expect(green).toBeGreaterThan(red);
    expect(red).toBeGreaterThan(blue);
  });
});

describe("a mask of another size", () => {
  it("is stretched over the picture", async () => {
    const painter = createPainter({ ...SIZE, hands });
    painter.load(Uint8Array.of(255, 0, 0, 0), 2, 2);
    await painter.settled();
    const mask = painter.toMask();
    expect([mask[0], mask[SIZE.width - 1], mask.at(-1)]).toEqual([255, 0, 0]);
    expect(painter.getState().coverage).toBeGreaterThan(0.1);
    expect(painter.getState().coverage).toBeLessThan(0.3);
  });

  it("of the same size stays what it is, inverted or not", async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.integer(), async (inverted, seed) => {
        const mask = Uint8Array.from({ length: SIZE.width * SIZE.height }, (_, at) => (at * 31 + seed) & 255);
        const painter = createPainter({ ...SIZE, hands });
        if (inverted) painter.invert();
        painter.load(mask, SIZE.width, SIZE.height);
        await painter.settled();
        expect(digest(painter.toMask())).toBe(digest(mask));
      }),
      { numRuns: 6 },
    );
  });

  it("is refused when its bytes do not fit its size", () => {
    expect(() => createPainter({ ...SIZE, hands }).load(new Uint8Array(5), 2, 2)).toThrow(RangeError);
  });
});
