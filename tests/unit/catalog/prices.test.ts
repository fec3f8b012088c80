import { describe, expect, it } from "vitest";
import { endpointOf, type ModelName } from "@/lib/catalog";

// Every number here is typed in from the price tables of the documentation, none is computed.
// Lists are for 1, 2, 3 and 4 images.
type Table = Record<string, Record<string, number[]>>;

const matrix: Table = {
  fast: { "1k": [1, 2, 3, 4], "2k": [2, 4, 6, 8], "4k": [3, 6, 9, 12] },
  balanced: { "1k": [2, 4, 6, 8], "2k": [3, 6, 9, 12], "4k": [4, 8, 12, 16] },
  quality: { "1k": [3, 6, 9, 12], "2k": [4, 8, 12, 16], "4k": [5, 10, 15, 20] },
  omitted: { "1k": [1, 2, 3, 4], "2k": [3, 6, 9, 12], "4k": [4, 8, 12, 16] },
};

const matrixWithFace: Table = {
  fast: { "1k": [4, 8, 12, 16], "2k": [5, 10, 15, 20], "4k": [6, 12, 18, 24] },
  balanced: { "1k": [5, 10, 15, 20], "2k": [6, 12, 18, 24], "4k": [7, 14, 21, 28] },
  quality: { "1k": [6, 12, 18, 24], "2k": [7, 14, 21, 28], "4k": [8, 16, 24, 32] },
  omitted: { "1k": [4, 8, 12, 16], "2k": [6, 12, 18, 24], "4k": [7, 14, 21, 28] },
};

const tryonMax: Table = {
  balanced: { "1k": [2, 4, 6, 8], "2k": [3, 6, 9, 12], "4k": [4, 8, 12, 16] },
  quality: { "1k": [3, 6, 9, 12], "2k": [4, 8, 12, 16], "4k": [5, 10, 15, 20] },
  omitted: { "1k": [2, 4, 6, 8], "2k": [3, 6, 9, 12], "4k": [4, 8, 12, 16] },
};

const perMatrix: [ModelName, Table, { face_reference?: string }][] = [
  ["tryon-max", tryonMax, {}],
  ["product-to-model", matrix, {}],
  ["product-to-model", matrixWithFace, { face_reference: "https://example.com/face.jpg" }],
  ["model-create", matrix, {}],
  ["model-create", matrixWithFace, { face_reference: "https://example.com/face.jpg" }],
  ["model-swap", matrix, {}],
  ["model-swap", matrixWithFace, { face_reference: "https://example.com/face.jpg" }],
  ["face-to-model", matrix, {}],
  ["edit", matrix, {}],
  ["reframe", matrix, {}],
];

describe.each(perMatrix)("%s, priced by the matrix", (model, table, face) => {
  const { credits } = endpointOf(model);
  const name = (word: string) => (word === "omitted" ? undefined : word);

  for (const [mode, row] of Object.entries(table)) {
    for (const [resolution, byCount] of Object.entries(row)) {
      it(`${mode} at ${resolution}${face.face_reference ? " with a face" : ""}: ${byCount.join(", ")}`, () => {
        const inputs = { ...face, generation_mode: name(mode), resolution };
        expect([1, 2, 3, 4].map((num_images) => credits({ ...inputs, num_images }))).toEqual(byCount);
        expect(credits(inputs), "num_images left out").toBe(byCount[0]);
      });
    }
    it(`${mode} with resolution and images left out costs as at 1k`, () => {
      expect(credits({ ...face, generation_mode: name(mode) })).toBe(row["1k"]?.[0]);
    });
  }

  it("has a row for every mode and a column for every resolution that FASHN takes", () => {
    const modes = model === "tryon-max" ? ["balanced", "quality"] : ["fast", "balanced", "quality"];
    expect(Object.keys(table)).toEqual([...modes, "omitted"]);
  });
});

describe("tryon-v1.6", () => {
  const { credits } = endpointOf("tryon-v1.6");

  it.each(["performance", "balanced", "quality", undefined])("mode %s: 1 credit an image", (mode) => {
    expect([1, 2, 3, 4].map((num_samples) => credits({ mode, num_samples }))).toEqual([1, 2, 3, 4]);
    expect(credits({ mode })).toBe(1);
  });

  it("counts num_samples, not num_images", () => {
    expect(credits({ num_images: 4 })).toBe(1);
  });
});

describe("background-remove", () => {
  it("costs 1 credit, whatever else is said", () => {
    const { credits } = endpointOf("background-remove");
    expect([{}, { return_base64: true }, { num_images: 4 }].map(credits)).toEqual([1, 1, 1]);
  });
});

describe("image-to-video", () => {
  const { credits } = endpointOf("image-to-video");

  it.each([
    [5, "480p", 1],
    [5, "720p", 3],
    [5, "1080p", 6],
    [10, "480p", 2],
    [10, "720p", 6],
    [10, "1080p", 12],
    [undefined, "480p", 1],
    [undefined, "720p", 3],
    [undefined, "1080p", 6],
    [5, undefined, 6],
    [10, undefined, 12],
    [undefined, undefined, 6],
  ])("%s s at %s: %i", (duration, resolution, expected) => {
    expect(credits({ duration, resolution })).toBe(expected);
  });
});
