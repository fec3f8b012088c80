import { expect, it } from "vitest";
import "@/lib/client/every-endpoint";
import { faceCost } from "@/lib/client/face-cost";

it("says what a face adds, from the endpoint's own prices and rules", () => {
  expect(faceCost("model-swap", {}, "face_reference")).toBe("Adds 3 credits and 20 to 30 s per image.");
  expect(faceCost("product-to-model", { num_images: 4 }, "face_reference")).toBe(
    "Adds 3 credits and 20 to 30 s per image.",
  );
  expect(faceCost("model-create", { prompt: "Woman", face_reference: "a" }, "face_reference")).toBe(
    "Adds 3 credits and 20 to 30 s per image, 2K at most.",
  );
  expect(faceCost("face-to-model", {}, "face_image")).toBeNull();
});
