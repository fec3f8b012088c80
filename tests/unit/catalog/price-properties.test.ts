import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endpointOf, type ModelName, modelNames } from "@/lib/catalog";
import { choices, range } from "@/lib/catalog/choices";
import { defaults } from "@/lib/catalog/defaults";

/** Which input of an endpoint says how many outputs come; the others give one. */
const countFields: Partial<Record<ModelName, string>> = {
  "tryon-max": "num_images",
  "tryon-v1.6": "num_samples",
  "product-to-model": "num_images",
  "model-create": "num_images",
  "model-swap": "num_images",
  "face-to-model": "num_images",
  edit: "num_images",
  reframe: "num_images",
};

/** Any inputs that FASHN would take, each given or left out. */
function anyInputs(model: ModelName): fc.Arbitrary<Record<string, unknown>> {
  const endpoint = endpointOf(model);
  const values = Object.entries(endpoint.fields).map(([name, field]) => {
    const ends = range(endpoint, name);
    if (choices(endpoint, name).length > 0) return [name, fc.constantFrom(...choices(endpoint, name))] as const;
    if (ends) return [name, fc.integer(ends)] as const;
    if (field.control === "toggle") return [name, fc.boolean()] as const;
    return [name, fc.constant("https://example.com/a.jpg")] as const;
  });
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}

const priced = ["generation_mode", "resolution", "duration", "num_images", "num_samples", "face_reference"];

describe.each(modelNames)("the price of %s", (model) => {
  const endpoint = endpointOf(model);
  const countField = countFields[model];

  it("is a whole number of at least one credit", () => {
    fc.assert(
      fc.property(anyInputs(model), (inputs) => {
        const credits = endpoint.credits(inputs);
        expect(Number.isInteger(credits)).toBe(true);
        expect(credits).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it("survives whatever a stale form may hold", () => {
    const anything = fc.oneof(fc.anything(), fc.constantFrom("fast", "8k", -1, 99, 1.5, Number.NaN, "", null));
    const keys = fc.constantFrom(...Object.keys(endpoint.fields), "face_reference", "num_images", "__proto__", "x");
    fc.assert(
      fc.property(fc.dictionary(keys, anything), (inputs) => {
        expect(endpoint.credits(inputs)).toBeGreaterThanOrEqual(1);
        expect(endpoint.credits(inputs)).toBeLessThanOrEqual(32);
        expect(endpoint.outputs(inputs).count).toBeGreaterThanOrEqual(1);
        expect(endpoint.typical(inputs).maxMs).toBeGreaterThan(0);
      }),
    );
  });

  it("grows in proportion to the number of images", () => {
    fc.assert(
      fc.property(anyInputs(model), (inputs) => {
        const costs = [1, 2, 3, 4].map((count) =>
          endpoint.credits(countField ? { ...inputs, [countField]: count } : inputs),
        );
        const one = costs[0] as number;
        expect(costs).toEqual(countField ? [one, one * 2, one * 3, one * 4] : [one, one, one, one]);
      }),
    );
  });

  it("counts as many outputs as it charges for", () => {
    fc.assert(
      fc.property(anyInputs(model), (inputs) => {
        expect(endpoint.price(inputs).count).toBe(endpoint.outputs(inputs).count);
      }),
    );
  });

  it("is the same for an omitted value and its documented default", () => {
    fc.assert(
      fc.property(anyInputs(model), (inputs) => {
        expect(endpoint.credits({ ...defaults(endpoint), ...inputs })).toBe(endpoint.credits(inputs));
      }),
    );
  });

  it("depends on nothing but the priced inputs", () => {
    fc.assert(
      fc.property(anyInputs(model), (inputs) => {
        const rest = Object.fromEntries(Object.entries(inputs).filter(([name]) => priced.includes(name)));
        expect(endpoint.credits(rest)).toBe(endpoint.credits(inputs));
      }),
    );
  });

  it("is the same for FASHN's inputs and for the studio's draft", () => {
    fc.assert(
      fc.property(anyInputs(model), (inputs) => {
        const pictures = Object.entries(inputs).map(([name, value]) => [
          name,
          typeof value === "string" && value.startsWith("https:") ? "asset1" : value,
        ]);
        expect(endpoint.credits(Object.fromEntries(pictures))).toBe(endpoint.credits(inputs));
      }),
    );
  });
});

describe("an omitted generation mode", () => {
  const chosenByFashn = modelNames.filter((model) => "generation_mode" in endpointOf(model).fields);

  it.each(chosenByFashn)(
    "is never billed above balanced by %s, nor shown as anything else than it is billed",
    (model) => {
      const endpoint = endpointOf(model);
      for (const resolution of ["1k", "2k", "4k"]) {
        const omitted = endpoint.price({ resolution });
        const billedAs = omitted.terms[0]?.toLowerCase();
        expect(endpoint.credits({ resolution, generation_mode: billedAs })).toBe(endpoint.credits({ resolution }));
        expect(endpoint.credits({ resolution })).toBeLessThanOrEqual(
          endpoint.credits({ resolution, generation_mode: "balanced" }),
        );
      }
    },
  );
});
