import { describe, expect, it } from "vitest";
import { catalog, endpointOf, isModelName, type ModelName, modelNames } from "@/lib/catalog";
import { choices, range } from "@/lib/catalog/choices";
import { defaults, isRequired } from "@/lib/catalog/defaults";
import { documentedChoices } from "@/tests/support/documented";
import { least, leastDraft } from "./samples";

const url = "https://example.com/other.jpg";

const common = { resolution: "1k", seed: 42, num_images: 1, output_format: "png", return_base64: false };
const required = (model: ModelName) => Object.keys(least[model]).sort();

/** Typed in from the documentation: what a run with nothing but the required inputs means. */
const documented: Record<ModelName, Record<string, unknown>> = {
  "tryon-max": { ...common, prompt: "" },
  "tryon-v1.6": {
    category: "auto",
    segmentation_free: true,
    moderation_level: "permissive",
    garment_photo_type: "auto",
    mode: "balanced",
    seed: 42,
    num_samples: 1,
    output_format: "png",
    return_base64: false,
  },
  "product-to-model": common,
  "model-create": { ...common, aspect_ratio: "1:1" },
  "model-swap": { ...common, prompt: "" },
  "face-to-model": { ...common, prompt: "", aspect_ratio: "2:3", output_format: "jpeg" },
  edit: common,
  reframe: common,
  "background-remove": { return_base64: false },
  "image-to-video": { prompt: "", duration: 5, resolution: "1080p" },
};

describe("the catalogue", () => {
  it("holds the ten endpoints under their own names", () => {
    expect(modelNames.sort()).toEqual(
      [
        "tryon-max",
        "tryon-v1.6",
        "product-to-model",
        "model-create",
        "model-swap",
        "face-to-model",
        "edit",
        "reframe",
        "background-remove",
        "image-to-video",
      ].sort(),
    );
    for (const model of modelNames) expect(endpointOf(model).name).toBe(model);
  });

  it("tells its names from others", () => {
    expect(isModelName("tryon-max")).toBe(true);
    expect(isModelName("model-variation")).toBe(false);
    expect(isModelName("constructor")).toBe(false);
  });
});

describe.each(modelNames)("the inputs of %s", (model) => {
  const endpoint = endpointOf(model);
  const parse = (extra: Record<string, unknown>) => endpoint.inputs.safeParse({ ...least[model], ...extra });

  it("fill in the documented defaults, and nothing else", () => {
    expect(parse({}).data).toEqual({ ...least[model], ...documented[model] });
  });

  it("need exactly the documented inputs", () => {
    const needed = Object.keys(endpoint.fields).filter((field) => isRequired(endpoint, field));
    expect(needed.sort()).toEqual(required(model));
    for (const field of required(model)) expect(parse({ [field]: undefined }).success, field).toBe(false);
  });

  it("take exactly the documented values of every choice", () => {
    const found = Object.fromEntries(
      Object.keys(endpoint.fields)
        .map((field) => [field, choices(endpoint, field).toSorted()] as const)
        .filter(([, values]) => values.length > 0),
    );
    const expected = Object.entries(documentedChoices[model]).map(([field, values]) => [field, values.toSorted()]);
    expect(found).toEqual(Object.fromEntries(expected));
    for (const [field, values] of Object.entries(documentedChoices[model])) {
      for (const value of values) expect(parse({ [field]: value }).success, `${field} ${value}`).toBe(true);
      expect(parse({ [field]: "other" }).success, field).toBe(false);
      expect(parse({ [field]: null }).success, field).toBe(false);
    }
  });

  it("take numbers inside their range only", () => {
    const ranges: Record<string, [number, number]> = { seed: [0, 4294967295], num_images: [1, 4], num_samples: [1, 4] };
    for (const [field, [min, max]] of Object.entries(ranges)) {
      if (!(field in endpoint.fields)) continue;
      expect(range(endpoint, field)).toEqual({ min, max });
      for (const good of [min, max]) expect(parse({ [field]: good }).success, `${field} ${good}`).toBe(true);
      for (const bad of [min - 1, max + 1, min + 0.5, `${min}`, Number.NaN])
        expect(parse({ [field]: bad }).success, `${field} ${bad}`).toBe(false);
    }
  });

  it("take pictures as URLs and data URIs, drafts take asset ids", () => {
    const field = Object.entries(endpoint.fields).find(([, { control }]) => control === "picture")?.[0] as string;
    for (const good of ["http://a.example/x.png", url, "data:image/jpg;base64,aGk=", "data:image/svg+xml;base64,aGk="])
      expect(parse({ [field]: good }).success, good).toBe(true);
    for (const bad of ["", "asset1", "aGk=", "data:text/plain;base64,aGk=", "file:///etc/passwd", 7])
      expect(parse({ [field]: bad }).success, String(bad)).toBe(false);

    const draft = (value: unknown) => endpoint.draft.safeParse({ ...leastDraft(model), [field]: value }).success;
    expect(draft("asset1")).toBe(true);
    expect(draft("")).toBe(false);
    expect(draft("x".repeat(65))).toBe(false);
  });

  it("report the defaults that stand in the schema", () => {
    const { aspect_ratio, ...always } = documented[model];
    const conditional = model === "model-create" ? always : documented[model];
    expect(defaults(endpoint)).toEqual(
      "face_reference_mode" in endpoint.fields
        ? { ...conditional, face_reference_mode: "match_reference" }
        : conditional,
    );
  });
});

describe("the prompt", () => {
  it.each(["edit", "model-create"] as const)("of %s must say something", (model) => {
    for (const prompt of ["", "  \n", undefined])
      expect(endpointOf(model).inputs.safeParse({ ...least[model], prompt }).success).toBe(false);
  });

  it.each(["tryon-max", "product-to-model", "model-swap", "face-to-model", "image-to-video"] as const)(
    "of %s may be empty",
    (model) => {
      expect(endpointOf(model).inputs.safeParse({ ...least[model], prompt: "" }).success).toBe(true);
    },
  );
});

describe("a face reference", () => {
  it.each(["product-to-model", "model-create", "model-swap"] as const)(
    "brings its mode in %s, which is never sent alone",
    (model) => {
      const { inputs } = endpointOf(model);
      expect(inputs.parse({ ...least[model], face_reference: url })).toMatchObject({
        face_reference_mode: "match_reference",
      });
      expect(inputs.parse({ ...least[model], face_reference: url, face_reference_mode: "match_base" })).toMatchObject({
        face_reference_mode: "match_base",
      });
      expect(inputs.parse({ ...least[model], face_reference_mode: "match_base" })).not.toHaveProperty(
        "face_reference_mode",
      );
      expect(inputs.parse(least[model])).not.toHaveProperty("face_reference_mode");
    },
  );

  it("keeps model-create at 2k: the studio does not pay for 4k, FASHN takes it and answers 2k", () => {
    const { draft, inputs, size } = catalog["model-create"];
    const face = { face_reference: "asset1", resolution: "4k" } as const;
    expect(draft.safeParse({ prompt: "woman", ...face }).error?.issues[0]?.path).toEqual(["resolution"]);
    expect(draft.safeParse({ prompt: "woman", ...face, resolution: "2k" }).success).toBe(true);
    expect(draft.safeParse({ prompt: "woman", resolution: "4k" }).success).toBe(true);
    expect(inputs.safeParse({ prompt: "woman", ...face, face_reference: url }).success).toBe(true);
    expect(size(face, {})).toEqual({ width: 2048, height: 2048 });
  });
});

describe("the ratio of model-create", () => {
  const { inputs } = catalog["model-create"];

  it("is 1:1 without a reference, the reference's own with one, and what is asked for in any case", () => {
    expect(inputs.parse({ prompt: "woman" }).aspect_ratio).toBe("1:1");
    expect(inputs.parse({ prompt: "woman", image_reference: url })).not.toHaveProperty("aspect_ratio");
    expect(inputs.parse({ prompt: "woman", image_reference: url, aspect_ratio: "21:9" }).aspect_ratio).toBe("21:9");
  });
});

describe("product-to-model's retired model_image", () => {
  const { inputs, draft } = catalog["product-to-model"];
  const both = { product_image: url, model_image: url };

  it("is still taken by FASHN, alone", () => {
    expect(inputs.safeParse(both).success).toBe(true);
    for (const other of ["image_prompt", "background_reference", "face_reference"])
      expect(inputs.safeParse({ ...both, [other]: url }).error?.issues[0]?.path, other).toEqual(["model_image"]);
  });

  it("is refused in a draft with the way to do it", () => {
    const issues = draft.safeParse({ product_image: "asset1", model_image: "asset2" }).error?.issues;
    expect(issues?.[0]).toMatchObject({ path: ["model_image"], message: expect.stringContaining("try-on") });
  });

  it("leaves the references free to be combined with each other", () => {
    const references = { image_prompt: url, background_reference: url, face_reference: url };
    expect(inputs.safeParse({ product_image: url, ...references }).success).toBe(true);
  });
});

describe("image-to-video's end_image", () => {
  it.each([
    ["480p", false],
    ["720p", false],
    ["1080p", true],
    [undefined, true],
  ] as const)("at %s: %s", (resolution, taken) => {
    const parsed = catalog["image-to-video"].inputs.safeParse({ image: url, end_image: url, resolution });
    expect(parsed.success).toBe(taken);
    if (!taken) expect(parsed.error?.issues[0]?.path).toEqual(["end_image"]);
  });
});

describe("legacy inputs", () => {
  const { inputs, draft } = catalog["model-swap"];
  const legacy = {
    background_change: false,
    disable_prompt_enhancement: true,
    lora_url: "https://example.com/a.safetensors",
  };

  it("are marked as such", () => {
    const marked = modelNames.flatMap((model) =>
      Object.entries(endpointOf(model).fields)
        .filter(([, { place }]) => place === "legacy")
        .map(([field]) => `${model} ${field}`),
    );
    expect(marked).toEqual(Object.keys(legacy).map((field) => `model-swap ${field}`));
  });

  it("are absent unless set, and sent as set, even when off", () => {
    for (const field of Object.keys(legacy)) {
      expect(inputs.parse(least["model-swap"])).not.toHaveProperty(field);
      expect(draft.parse(leastDraft("model-swap"))).not.toHaveProperty(field);
    }
    expect(draft.parse({ ...leastDraft("model-swap"), ...legacy })).toMatchObject(legacy);
  });

  it("take a public address for the LoRA only", () => {
    for (const lora_url of ["a.safetensors", "data:application/octet-stream;base64,aGk=", ""])
      expect(inputs.safeParse({ ...least["model-swap"], lora_url }).success).toBe(false);
  });
});
