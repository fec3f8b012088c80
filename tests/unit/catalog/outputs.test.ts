import { describe, expect, it } from "vitest";
import { catalog, endpointOf, modelNames } from "@/lib/catalog";

describe("outputs", () => {
  it("are as many as asked for, PNG unless told otherwise, and URLs", () => {
    expect(catalog["tryon-max"].outputs({})).toEqual({ kind: "image", count: 1, mime: "image/png", base64: false });
    expect(catalog.edit.outputs({ num_images: 3, output_format: "jpeg", return_base64: true })).toEqual({
      kind: "image",
      count: 3,
      mime: "image/jpeg",
      base64: true,
    });
    expect(catalog["tryon-v1.6"].outputs({ num_samples: 4 }).count).toBe(4);
  });

  it("of face-to-model are JPEG by default", () => {
    expect(catalog["face-to-model"].outputs({}).mime).toBe("image/jpeg");
    expect(catalog["face-to-model"].outputs({ output_format: "png" }).mime).toBe("image/png");
  });

  it("of background-remove are PNG, of image-to-video one MP4", () => {
    expect(catalog["background-remove"].outputs({}).mime).toBe("image/png");
    expect(catalog["image-to-video"].outputs({})).toEqual({
      kind: "video",
      count: 1,
      mime: "video/mp4",
      base64: false,
    });
  });
});

describe("typical durations", () => {
  it("are the documented ones where FASHN gives them", () => {
    const seconds = (typical: { minMs: number; maxMs: number }) => [typical.minMs / 1000, typical.maxMs / 1000];
    expect(seconds(catalog["tryon-v1.6"].typical({ mode: "performance" }))).toEqual([5, 5]);
    expect(seconds(catalog["tryon-v1.6"].typical({}))).toEqual([8, 8]);
    expect(seconds(catalog["tryon-v1.6"].typical({ mode: "quality" }))).toEqual([12, 17]);
    expect(seconds(catalog["background-remove"].typical({}))).toEqual([1, 3]);
    expect(catalog.edit.typical({}).maxMs).toBe(20_000);
    expect(catalog["tryon-max"].typical({}).maxMs).toBe(30_000);
    expect(catalog.edit.typical({ generation_mode: "quality", resolution: "4k" }).maxMs).toBe(120_000);
  });

  it("grow by 20 to 30 s with a face", () => {
    const without = catalog["model-swap"].typical({ resolution: "2k" });
    const withFace = catalog["model-swap"].typical({ resolution: "2k", face_reference: "asset1" });
    expect(withFace).toEqual({ minMs: without.minMs + 20_000, maxMs: without.maxMs + 30_000 });
  });

  it.each(modelNames)("of %s are ordered and at most two and a half minutes", (model) => {
    for (const resolution of ["1k", "2k", "4k", "480p", "720p", "1080p"]) {
      const { minMs, maxMs } = endpointOf(model).typical({ resolution, duration: 10, face_reference: "asset1" });
      expect(minMs).toBeGreaterThan(0);
      expect(minMs).toBeLessThanOrEqual(maxMs);
      expect(maxMs).toBeLessThanOrEqual(150_000);
    }
  });
});
