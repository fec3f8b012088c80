import "@/lib/client/every-endpoint";
import { describe, expect, it } from "vitest";
import { modelNames } from "@/lib/catalog";
import { choicesOf, fieldsOf, refusalOf, takes } from "@/lib/client/inputs";

describe("choicesOf", () => {
  it("keeps FASHN's own values, numbers as numbers", () => {
    const duration = fieldsOf("image-to-video").find(({ name }) => name === "duration");
    expect(duration && choicesOf("image-to-video", duration)).toMatchObject([
      { value: 5, label: "5 s" },
      { value: 10, label: "10 s" },
    ]);
  });

  it.each(modelNames)("%s takes every value that is offered", (model) => {
    for (const field of fieldsOf(model)) {
      for (const { value } of choicesOf(model, field)) {
        expect([field.name, value, takes(model, field.name, value)]).toEqual([field.name, value, true]);
      }
    }
  });
});

describe("refusalOf", () => {
  const tiers = ["1k", "2k", "4k"];
  const sizes = ["480p", "720p", "1080p"];

  it("explains a value that does not go with another, also while the draft is incomplete", () => {
    expect(refusalOf("model-create", { face_reference: "f" }, "resolution", "4k", tiers)).toMatch(/2K/);
    expect(refusalOf("model-create", { face_reference: "f" }, "resolution", "2k", tiers)).toBeUndefined();
    expect(refusalOf("model-create", {}, "resolution", "4k", tiers)).toBeUndefined();
  });

  it("knows rules whose words stand at another input", () => {
    const draft = { image: "a", end_image: "b", resolution: "720p" };
    const refused = sizes.filter((size) => refusalOf("image-to-video", draft, "resolution", size, sizes));
    expect(refused).toEqual(["480p", "720p"]);
  });

  it("blames no value for what no other would mend", () => {
    const draft = { image: "a", end_image: "b", resolution: "720p" };
    expect(refusalOf("image-to-video", draft, "duration", 5, [5, 10])).toBeUndefined();
  });

  it("knows the ratio that a picture already has", () => {
    const pictures = { image: { width: 1200, height: 1600 } };
    const ratios = ["3:4", "1:1"];
    expect(refusalOf("reframe", { image: "a" }, "aspect_ratio", "3:4", ratios, pictures)).toBeDefined();
    expect(refusalOf("reframe", { image: "a" }, "aspect_ratio", "1:1", ratios, pictures)).toBeUndefined();
  });
});
