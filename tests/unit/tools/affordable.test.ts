import "@/lib/client/every-endpoint";
import { describe, expect, it } from "vitest";
import { nearestAffordable } from "@/lib/client/affordable";

describe("nearestAffordable", () => {
  const draft = { generation_mode: "balanced", resolution: "2k", num_images: 2 };

  it("finds the dearest single change within the balance, fewer pixels first", () => {
    expect(nearestAffordable("tryon-max", draft, 4)).toEqual({
      field: "resolution",
      value: "1k",
      label: "1K",
      credits: 4,
    });
  });

  it("offers fewer pictures where nothing else is enough", () => {
    expect(nearestAffordable("tryon-max", draft, 3)).toMatchObject({ field: "num_images", value: 1, credits: 3 });
    expect(nearestAffordable("tryon-v1.6", { num_samples: 4 }, 2)).toMatchObject({ label: "2 images", credits: 2 });
  });

  it("says when no single change is enough", () => {
    expect(nearestAffordable("tryon-max", draft, 2)).toBeNull();
    expect(nearestAffordable("background-remove", {}, 0)).toBeNull();
  });

  it("counts all looks, and leaves some out only where nothing else is enough", () => {
    const spread = { field: "product_image", values: ["a", "b", "c", "d", "e"] };
    expect(nearestAffordable("tryon-max", draft, 29, spread)).toMatchObject({ label: "1K", credits: 20 });
    expect(nearestAffordable("tryon-max", { ...draft, num_images: 1 }, 9, spread)).toEqual({
      field: "product_image",
      value: ["a", "b", "c"],
      label: "3 looks",
      credits: 9,
    });
    expect(nearestAffordable("tryon-max", draft, 5, spread)).toBeNull();
  });

  it("never offers what the endpoint would refuse", () => {
    const video = { duration: 10, resolution: "1080p", end_image: "e" };
    expect(nearestAffordable("image-to-video", video, 6)).toMatchObject({ field: "duration", value: 5, credits: 6 });
    expect(nearestAffordable("image-to-video", video, 5)).toBeNull();
  });
});
