import { describe, expect, it } from "vitest";
import { catalog, endpointOf, modelNames } from "@/lib/catalog";
import { inheritedFrom } from "@/lib/catalog/inherited";
import { ratioOf } from "@/lib/catalog/ratios";

const sizes = {
  product_image: { width: 900, height: 1200 },
  image_prompt: { width: 1000, height: 1000 },
  background_reference: { width: 1600, height: 900 },
};

describe("an inherited ratio", () => {
  const { inherits = [] } = catalog["product-to-model"].fields.aspect_ratio;
  it("comes from the most specific picture that is given", () => {
    expect(inheritedFrom(inherits, sizes)?.name).toBe("background_reference");
    const { background_reference, ...noPlace } = sizes;
    expect(inheritedFrom(inherits, noPlace)?.name).toBe("image_prompt");
    expect(inheritedFrom(inherits, { product_image: sizes.product_image })?.name).toBe("product_image");
    expect(inheritedFrom(inherits, {})).toBeUndefined();
  });

  it("is the ratio of the size that the catalogue expects", () => {
    for (const model of modelNames) {
      const endpoint = endpointOf(model);
      const from = endpoint.fields.aspect_ratio?.inherits;
      if (!from) continue;
      for (const name of from) {
        const { width, height } = endpoint.size({}, { [name]: { width: 1600, height: 900 } });
        expect(width / height, `${model} ${name}`).toBeCloseTo(16 / 9, 1);
      }
    }
  });

  it("has FASHN's name where it has one", () => {
    expect(ratioOf({ width: 900, height: 1200 })).toBe("3:4");
    expect(ratioOf({ width: 905, height: 1200 })).toBe("3:4");
    expect(ratioOf({ width: 700, height: 1000 })).toBeUndefined();
    expect(ratioOf({ width: 2100, height: 900 })).toBe("21:9");
  });
});
