import { describe, expect, it } from "vitest";
import { endpointOf, type ModelName } from "@/lib/catalog";
import { priceLine } from "@/lib/catalog/price";

const face = { face_reference: "asset1" };

describe("the cost line", () => {
  it.each<[ModelName, Record<string, unknown>, string, string]>([
    [
      "edit",
      { generation_mode: "balanced", resolution: "2k", num_images: 2 },
      "Balanced, 2K",
      "3 × 2 images = 6 credits",
    ],
    [
      "model-swap",
      { ...face, generation_mode: "balanced", resolution: "2k", num_images: 2 },
      "Balanced, 2K, face",
      "(3 + 3) × 2 images = 12 credits",
    ],
    ["model-swap", { ...face, resolution: "2k" }, "Balanced, 2K, face", "3 + 3 = 6 credits"],
    ["tryon-max", {}, "Balanced, 1K", "1 image = 2 credits"],
    ["edit", {}, "Fast, 1K", "1 image = 1 credit"],
    ["tryon-v1.6", { mode: "quality", num_samples: 3 }, "v1.6, Quality", "1 × 3 images = 3 credits"],
    ["background-remove", {}, "Fixed price", "1 image = 1 credit"],
    ["image-to-video", { duration: 10 }, "10 s, 1080p", "1 video = 12 credits"],
  ])("%s %j", (model, inputs, terms, arithmetic) => {
    const line = priceLine(endpointOf(model).price(inputs));
    expect(line.terms).toBe(terms);
    expect(`${line.sum} = ${line.credits}`).toBe(arithmetic);
  });

  it.each<[number, number, string]>([
    [5, 2, "5 looks × 2 images × 3 = 30 credits"],
    [5, 1, "5 looks × 3 = 15 credits"],
    [1, 2, "3 × 2 images = 6 credits"],
  ])("%i jobs at once, %i images each", (count, num_images, arithmetic) => {
    const price = endpointOf("tryon-max").price({ generation_mode: "balanced", resolution: "2k", num_images });
    const line = priceLine(price, { count, noun: "look" });
    expect(`${line.sum} = ${line.credits}`).toBe(arithmetic);
  });
});
