import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog, endpointOf, modelNames } from "@/lib/catalog";
import { issuesOf } from "@/lib/catalog/issues";
import { leastDraft } from "./samples";

describe("the problems of a draft", () => {
  it.each(modelNames)("of %s: none when the required inputs are there", (model) => {
    expect(issuesOf(endpointOf(model), leastDraft(model))).toEqual([]);
  });

  it("say what to add, in the order of the page", () => {
    expect(issuesOf(catalog["tryon-max"], {})).toEqual([
      { field: "model_image", message: "Add a model picture" },
      { field: "product_image", message: "Add a product picture" },
    ]);
    expect(issuesOf(catalog.edit, { image: "asset1", prompt: "  " })).toEqual([
      { field: "prompt", message: "Say what changes" },
    ]);
    expect(issuesOf(catalog.reframe, { image: "asset1" })).toEqual([
      { field: "aspect_ratio", message: "Choose a ratio" },
    ]);
  });

  it("name the values that would do", () => {
    expect(issuesOf(catalog["image-to-video"], { image: "asset1", duration: 7 })).toEqual([
      { field: "duration", message: "Choose one of 5 s, 10 s" },
    ]);
    expect(issuesOf(catalog["tryon-max"], { ...leastDraft("tryon-max"), generation_mode: "fast" })).toEqual([
      { field: "generation_mode", message: "Choose one of Balanced, Quality" },
    ]);
    expect(issuesOf(catalog.edit, { ...leastDraft("edit"), num_images: 5, seed: 0.5 })).toEqual([
      { field: "num_images", message: "Choose a whole number from 1 to 4" },
      { field: "seed", message: "Choose a whole number from 0 to 4294967295" },
    ]);
  });

  it("include broken rules even while something else is missing", () => {
    expect(issuesOf(catalog["image-to-video"], { end_image: "asset2", resolution: "720p" })).toEqual([
      { field: "image", message: "Add a picture" },
      { field: "end_image", message: expect.stringContaining("1080p") },
    ]);
    expect(issuesOf(catalog["model-create"], { face_reference: "asset1", resolution: "4k" })).toEqual([
      { field: "prompt", message: "Describe the model" },
      { field: "resolution", message: expect.stringContaining("2K") },
    ]);
  });

  it("include what only the pixels of the pictures tell", () => {
    const draft = { image: "asset1", aspect_ratio: "2:3" };
    expect(issuesOf(catalog.reframe, draft, { image: { width: 1000, height: 1500 } })).toEqual([
      { field: "aspect_ratio", message: expect.stringContaining("already") },
    ]);
    expect(issuesOf(catalog.reframe, draft, { image: { width: 1000, height: 1400 } })).toEqual([]);

    const masked = { ...leastDraft("edit"), mask: "asset2" };
    const image = { width: 1000, height: 1500 };
    expect(issuesOf(catalog.edit, masked, { image, mask: { width: 1000, height: 1499 } })).toEqual([
      { field: "mask", message: expect.stringContaining("size") },
    ]);
    expect(issuesOf(catalog.edit, masked, { image, mask: image })).toEqual([]);
    expect(issuesOf(catalog.edit, masked, { image }), "mask not measured yet").toEqual([]);
  });

  it("never trip over pixels and nonsense together", () => {
    const size = { width: 1000, height: 1000 };
    fc.assert(
      fc.property(fc.constantFrom(...modelNames), fc.anything(), (model, anything) => {
        const draft = { ...leastDraft(model), image: anything, aspect_ratio: anything, mask: anything };
        expect(() => issuesOf(endpointOf(model), draft, { image: size, mask: size })).not.toThrow();
      }),
    );
  });

  it("are none exactly when the draft can be sent, whatever it is", () => {
    const keys = ["image", "prompt", "mask", "resolution", "num_images", "seed", "generation_mode", "x"];
    const value = fc.oneof(fc.anything(), fc.constantFrom("asset1", "2k", "fast", 2));
    const draft = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...keys), value));
    fc.assert(
      fc.property(draft, (anything) => {
        const issues = issuesOf(catalog.edit, anything);
        expect(issues.length === 0).toBe(catalog.edit.draft.safeParse(anything).success);
        expect(new Set(issues.map(({ field }) => field)).size).toBe(issues.length);
        for (const { message } of issues) expect(message).not.toMatch(/invalid|expected|undefined/i);
      }),
    );
  });
});
