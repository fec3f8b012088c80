import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "@/lib/catalog";
import { allRatios, hasRatio, type Ratio, ratios } from "@/lib/catalog/ratios";
import { sizeLike, sizeOfRatio } from "@/lib/catalog/sizes";

/** Typed in from the table of the reframe page. */
const documented: [Ratio, number, number][] = [
  ["21:9", 1568, 672],
  ["1:1", 1024, 1024],
  ["4:3", 1176, 880],
  ["3:2", 1248, 832],
  ["2:3", 832, 1248],
  ["5:4", 1144, 912],
  ["4:5", 912, 1144],
  ["3:4", 880, 1176],
  ["16:9", 1360, 760],
  ["9:16", 760, 1360],
];

describe("sizes by ratio", () => {
  it.each(documented)("%s is %i × %i at 1k, twice that at 2k, four times at 4k", (ratio, width, height) => {
    expect(catalog.reframe.size({ aspect_ratio: ratio }, {})).toEqual({ width, height });
    expect(sizeOfRatio(ratio, "2k")).toEqual({ width: width * 2, height: height * 2 });
    expect(sizeOfRatio(ratio, "4k")).toEqual({ width: width * 4, height: height * 4 });
  });

  it("know every ratio of the catalogue", () => {
    expect(documented.map(([ratio]) => ratio).sort()).toEqual(allRatios.toSorted());
  });
});

describe("whether a picture has a ratio", () => {
  it("allows 2 % either way", () => {
    expect(hasRatio(1600, 900, "16:9")).toBe(true);
    expect(hasRatio(1019, 1000, "1:1")).toBe(true);
    expect(hasRatio(1000, 1019, "1:1")).toBe(true);
    expect(hasRatio(1021, 1000, "1:1")).toBe(false);
    expect(hasRatio(1000, 1022, "1:1")).toBe(false);
    expect(hasRatio(900, 1600, "16:9")).toBe(false);
  });

  it("is true for FASHN's own sizes, and for no two ratios at once", () => {
    for (const [ratio, width, height] of documented)
      expect(allRatios.filter((other) => hasRatio(width, height, other))).toEqual([ratio]);
  });
});

describe("sizes taken from a picture", () => {
  it("keep its ratio and the tier's megapixels", () => {
    const edge = fc.integer({ min: 200, max: 6000 });
    fc.assert(
      fc.property(edge, edge, fc.constantFrom("1k" as const, "2k" as const, "4k" as const), (width, height, tier) => {
        fc.pre(width / height < 4 && height / width < 4);
        const size = sizeLike({ width, height }, tier);
        const megapixels = { "1k": 1, "2k": 4, "4k": 16 }[tier];
        expect(size.width % 8).toBe(0);
        expect(size.height % 8).toBe(0);
        expect(size.width / size.height / (width / height)).toBeCloseTo(1, 1);
        expect((size.width * size.height) / (megapixels * 1024 * 1024)).toBeCloseTo(1, 1);
      }),
    );
  });

  const square = { width: 900, height: 900 };
  const upright = { width: 2000, height: 3000 };
  const wide = { width: 3000, height: 2000 };

  it("follow the most specific picture of product-to-model", () => {
    const { size } = catalog["product-to-model"];
    const inherited = (pictures: Record<string, typeof square>) => size({}, pictures);
    expect(inherited({ product_image: wide })).toEqual(sizeLike(wide));
    expect(inherited({ product_image: wide, image_prompt: upright })).toEqual(sizeLike(upright));
    expect(inherited({ product_image: wide, image_prompt: upright, background_reference: square })).toEqual(
      sizeLike(square),
    );
    expect(size({ aspect_ratio: "4:5" }, { background_reference: square })).toEqual({ width: 912, height: 1144 });
  });

  it("follow the person in try-on and swap, the source in edit", () => {
    expect(catalog["tryon-max"].size({ resolution: "2k" }, { model_image: upright, product_image: square })).toEqual(
      sizeLike(upright, "2k"),
    );
    expect(catalog["model-swap"].size({}, { model_image: upright, face_reference: square })).toEqual(sizeLike(upright));
    expect(catalog.edit.size({}, { image: wide, image_context: square })).toEqual(sizeLike(wide));
    expect(catalog["model-create"].size({}, { image_reference: wide, face_reference: square })).toEqual(sizeLike(wide));
    expect(catalog["model-create"].size({}, {})).toEqual(ratios["1:1"]);
    expect(catalog["face-to-model"].size({}, { face_image: square })).toEqual(ratios["2:3"]);
  });

  it("stay inside 864 × 1296 for v1.6", () => {
    const { size } = catalog["tryon-v1.6"];
    expect(size({}, { model_image: upright })).toEqual({ width: 864, height: 1296 });
    expect(size({}, { model_image: { width: 1500, height: 2000 } })).toEqual({ width: 864, height: 1152 });
    expect(size({}, { model_image: wide })).toEqual({ width: 1296, height: 864 });
  });

  it("shrink to 4 megapixels for background-remove, and never grow", () => {
    const { size } = catalog["background-remove"];
    expect(size({}, { image: square })).toEqual(square);
    const shrunk = size({}, { image: { width: 6000, height: 4000 } });
    expect(shrunk.width * shrunk.height).toBeLessThanOrEqual(4_000_000);
    expect(shrunk.width * shrunk.height).toBeGreaterThan(3_950_000);
  });

  it("give video the short edge of its name, at most 16:9, in even pixels", () => {
    const { size } = catalog["image-to-video"];
    expect(size({}, { image: { width: 900, height: 1600 } })).toEqual({ width: 1080, height: 1920 });
    expect(size({ resolution: "720p" }, { image: upright })).toEqual({ width: 720, height: 1080 });
    expect(size({ resolution: "480p" }, { image: { width: 1600, height: 900 } })).toEqual({ width: 854, height: 480 });
    expect(size({}, { image: { width: 2100, height: 900 } })).toEqual({ width: 1920, height: 822 });
    const edge = fc.integer({ min: 64, max: 6000 });
    fc.assert(
      fc.property(edge, edge, (width, height) => {
        const film = size({}, { image: { width, height } });
        expect([film.width % 2, film.height % 2]).toEqual([0, 0]);
        expect(Math.max(film.width, film.height)).toBeLessThanOrEqual(1920);
      }),
    );
  });
});
