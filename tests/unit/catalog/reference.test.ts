import { describe, expect, it } from "vitest";
import { endpointOf, modelNames } from "@/lib/catalog";
import { errorsOf } from "@/lib/catalog/reference/errors";
import { extrasOf, gridOf } from "@/lib/catalog/reference/grid";
import { inputRows } from "@/lib/catalog/reference/inputs";
import { sizesOf } from "@/lib/catalog/reference/sizes";
import { documentedInputs } from "@/tests/support/documented";

const prices = (model: (typeof modelNames)[number]) => {
  const endpoint = endpointOf(model);
  const { rows, columns } = gridOf(endpoint, (inputs) => endpoint.price(inputs).each);
  return { columns, rows: Object.fromEntries(rows.map(({ label, cells }) => [label, cells])) };
};

describe("the price table", () => {
  it("is FASHN's matrix, with what an omitted mode is billed as", () => {
    expect(prices("edit")).toEqual({
      columns: ["1K", "2K", "4K"],
      rows: { Automatic: [1, 3, 4], Fast: [1, 2, 3], Balanced: [2, 3, 4], Quality: [3, 4, 5] },
    });
    expect(prices("tryon-max").rows).toEqual({ Automatic: [2, 3, 4], Balanced: [2, 3, 4], Quality: [3, 4, 5] });
  });

  it("lies over what the price depends on, and over nothing else", () => {
    expect(prices("image-to-video")).toEqual({
      columns: ["480p", "720p", "1080p"],
      rows: { "5 s": [1, 3, 6], "10 s": [2, 6, 12] },
    });
    for (const model of ["tryon-v1.6", "background-remove"] as const) expect(prices(model).rows).toEqual({ "": [1] });
  });

  it("names what is added to it", () => {
    expect(extrasOf(endpointOf("model-swap"))).toEqual([{ label: "Face", credits: 3, minMs: 20_000, maxMs: 30_000 }]);
    expect(extrasOf(endpointOf("edit"))).toEqual([]);
  });
});

it("the times of try-on v1.6 lie over its modes", () => {
  const endpoint = endpointOf("tryon-v1.6");
  const { of, rows } = gridOf(endpoint, endpoint.typical);
  expect(of).toEqual({ rows: "Mode", columns: "" });
  expect(rows.map(({ label, cells }) => [label, cells[0]?.maxMs])).toEqual([
    ["Performance", 5000],
    ["Balanced", 8000],
    ["Quality", 17_000],
  ]);
});

describe.each(modelNames)("the reference of %s", (model) => {
  const endpoint = endpointOf(model);

  it("has every documented input, with what it takes and what holds without it", () => {
    const rows = inputRows(endpoint);
    expect(rows.map(({ name }) => name).sort()).toEqual(documentedInputs[model].toSorted());
    for (const { name, takes, field } of rows) {
      expect(takes, name).not.toBe("");
      if (field.control === "count") expect(takes).toBe("whole number 1 to 4");
      if (field.control === "seed") expect(takes).toBe("whole number 0 to 4294967295");
    }
  });

  it("has a size for every line and column of its table", () => {
    const { columns, rows } = sizesOf(endpoint);
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells } of rows) {
      expect(cells).toHaveLength(columns.length);
      for (const { width, height } of cells) expect(Math.min(width, height)).toBeGreaterThan(400);
    }
  });
});

it("the rules between inputs stand at the inputs that they name", () => {
  const rulesOf = (model: (typeof modelNames)[number], name: string) =>
    inputRows(endpointOf(model)).find((row) => row.name === name)?.rules;
  expect(rulesOf("image-to-video", "end_image")).toEqual([
    "An end picture needs 1080p. Choose 1080p, or leave it out.",
  ]);
  expect(rulesOf("reframe", "aspect_ratio")).toEqual(["The picture already has this ratio. Choose another."]);
  expect(rulesOf("edit", "mask")).toEqual(["The mask must have the size of the picture."]);
  expect(rulesOf("model-create", "resolution")).toHaveLength(1);
});

it("errors of one endpoint alone stand on its page alone", () => {
  const names = (model: (typeof modelNames)[number]) => errorsOf(endpointOf(model)).prediction.map(({ name }) => name);
  expect(modelNames.filter((model) => names(model).includes("PoseError"))).toEqual(["tryon-v1.6"]);
  expect(modelNames.filter((model) => names(model).includes("LoRALoadError"))).toEqual(["model-swap"]);
  for (const model of modelNames) expect(names(model)).toContain("ImageLoadError");
});
