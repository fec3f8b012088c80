import { describe, expect, it } from "vitest";
import { endpointOf, modelNames } from "@/lib/catalog";
import { choices } from "@/lib/catalog/choices";
import { defaults, isRequired } from "@/lib/catalog/defaults";
import { pictureFields } from "@/lib/catalog/picture-fields";
import { tools } from "@/lib/catalog/tools";

describe.each(modelNames)("the words of %s", (model) => {
  const endpoint = endpointOf(model);
  const fields = Object.entries(endpoint.fields);

  it("name every input, and no other", () => {
    expect(fields.map(([name]) => name).sort()).toEqual(Object.keys(endpoint.inputs.shape).sort());
    for (const [name, field] of fields) expect(field.label, name).toMatch(/^[A-Z]/);
  });

  it("name every value of every choice, and no other", () => {
    for (const [name, { options = {} }] of fields) {
      expect(Object.keys(options).sort(), name).toEqual(choices(endpoint, name).map(String).sort());
      for (const [value, { label }] of Object.entries(options)) expect(label.trim(), `${name} ${value}`).not.toBe("");
    }
  });

  it("say for a required input what to add, and for an optional choice what leaving it out means", () => {
    for (const [name, field] of fields) {
      expect(field.missing !== undefined, `${name} missing`).toBe(isRequired(endpoint, name));
      const choice = choices(endpoint, name).length > 0;
      const undecided = choice && !isRequired(endpoint, name) && !(name in defaults(endpoint));
      if (field.control !== "prompt") expect(field.omitted !== undefined, `${name} omitted`).toBe(undecided);
    }
  });

  it("are plain: no exclamation mark, hints are sentences", () => {
    const said = [
      endpoint.summary,
      ...fields.flatMap(([, { hint, options = {} }]) => [hint, ...Object.values(options).map((o) => o.hint)]),
    ];
    for (const text of said.filter((text) => text !== undefined)) expect(text).not.toContain("!");
    for (const [name, { hint }] of fields) if (hint) expect(hint, name).toMatch(/^[A-Z].*\.$/);
  });

  it("put pictures first and what everybody sets before what few set", () => {
    const places = fields.map(([, { place }]) => ["brief", "advanced", "legacy", "retired"].indexOf(place));
    expect(places).toEqual(places.toSorted());
    const shown = fields.filter(([, { place }]) => place === "brief").map(([name]) => name);
    if (model !== "model-create") expect(pictureFields(endpoint)).toContain(shown[0]);
  });
});

describe("picture fields", () => {
  it.each([
    ["tryon-max", ["model_image", "product_image"]],
    ["product-to-model", ["product_image", "image_prompt", "background_reference", "face_reference", "model_image"]],
    ["edit", ["image", "mask", "image_context"]],
    ["model-create", ["image_reference", "face_reference"]],
    ["image-to-video", ["image", "end_image"]],
  ] as const)("of %s: %j", (model, expected) => {
    expect(pictureFields(endpointOf(model))).toEqual(expected);
  });
});

describe("the tools", () => {
  it("run every endpoint, each by the one tool that it names", () => {
    expect(tools.flatMap((tool) => tool.models).sort()).toEqual(modelNames.toSorted());
    for (const tool of tools) for (const model of tool.models) expect(endpointOf(model).tool).toBe(tool.id);
  });

  it("name the editions where a tool has several", () => {
    for (const tool of tools) {
      const editions = tool.models.map((model) => endpointOf(model).edition);
      expect(new Set(editions).size, tool.id).toBe(tool.models.length);
      if (tool.models.length > 1) expect(editions).not.toContain(undefined);
    }
  });

  it("carry FASHN's lifecycles", () => {
    const others = modelNames.filter((model) => endpointOf(model).lifecycle !== "experimental");
    expect(others.map((model) => [model, endpointOf(model).lifecycle])).toEqual([
      ["tryon-v1.6", "stable"],
      ["product-to-model", "preview"],
    ]);
  });
});
