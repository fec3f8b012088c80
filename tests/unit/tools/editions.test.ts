import "@/lib/client/every-endpoint";
import { describe, expect, it } from "vitest";
import { carry, twinOf } from "@/lib/client/editions";

describe("carry", () => {
  it("gives the pictures of try-on Max to v1.6 under v1.6's names", () => {
    const max = { model_image: "m", product_image: "p", num_images: 3, seed: 7 };
    expect(carry("tryon-max", "tryon-v1.6", max)).toEqual({
      model_image: "m",
      garment_image: "p",
      num_samples: 3,
      seed: 7,
    });
  });

  it("keeps what only the other edition has", () => {
    const own = { category: "tops", garment_image: "old" };
    expect(carry("tryon-max", "tryon-v1.6", { product_image: "new", prompt: "open" }, own)).toEqual({
      category: "tops",
      garment_image: "new",
    });
  });

  it("takes away a picture that was taken away", () => {
    expect(carry("tryon-v1.6", "tryon-max", {}, { product_image: "old", prompt: "open" })).toEqual({ prompt: "open" });
  });

  it("leaves a mode alone that the other edition does not have", () => {
    const own = { generation_mode: "quality" };
    expect(carry("tryon-v1.6", "tryon-max", { mode: "performance" }, own)).toEqual(own);
    expect(carry("tryon-v1.6", "tryon-max", { mode: "balanced" }, own)).toEqual({ generation_mode: "balanced" });
  });

  it("loses nothing on the way there and back", () => {
    const max = { model_image: "m", product_image: "p", prompt: "open", resolution: "2k", generation_mode: "quality" };
    const old = carry("tryon-max", "tryon-v1.6", max);
    expect(carry("tryon-v1.6", "tryon-max", old, max)).toEqual(max);
  });
});

describe("twinOf", () => {
  it("knows inputs with two names and inputs that the other edition lacks", () => {
    expect(twinOf("tryon-max", "tryon-v1.6", "product_image")).toBe("garment_image");
    expect(twinOf("tryon-v1.6", "tryon-max", "garment_image")).toBe("product_image");
    expect(twinOf("tryon-max", "tryon-v1.6", "model_image")).toBe("model_image");
    expect(twinOf("tryon-max", "tryon-v1.6", "prompt")).toBeUndefined();
    expect(twinOf("tryon-max", "tryon-v1.6", "nonsense")).toBeUndefined();
  });
});
