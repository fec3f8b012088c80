import { describe, expect, it } from "vitest";
import { recipeOf } from "@/lib/catalog/recipe";
import { toolSlots } from "@/lib/catalog/slots";

const rowsOf = (...of: Parameters<typeof recipeOf>) =>
  Object.fromEntries(recipeOf(...of).rows.map(({ label, value }) => [label, value]));

describe("recipeOf", () => {
  it("says what was chosen in the words of the brief, and what FASHN chose by itself", () => {
    const inputs = { model_image: "a", product_image: "b", resolution: "2k", prompt: "Worn open", seed: 7 };
    expect(recipeOf("tryon-max", inputs)).toMatchObject({ prompt: "Worn open", seed: 7 });
    expect(rowsOf("tryon-max", inputs)).toEqual({ "Generation mode": "Automatic", Resolution: "2K" });
  });

  it("leaves out what was folded away and left alone, and says it once it was changed", () => {
    expect(rowsOf("tryon-max", { output_format: "png" })).not.toHaveProperty("Format");
    expect(rowsOf("tryon-max", { output_format: "jpeg" })).toHaveProperty("Format", "JPEG");
    expect(rowsOf("tryon-max", { return_base64: true })).toHaveProperty("Not stored at FASHN", "Yes");
  });

  it("says how closely a face was followed only when there was a face", () => {
    const label = "Follow the face";
    expect(rowsOf("model-create", {})).not.toHaveProperty(label);
    expect(rowsOf("model-create", { face_reference: "a", face_reference_mode: "match_base" })).toHaveProperty(label);
  });

  it("has no prompt where none was written", () => {
    expect(recipeOf("tryon-max", { prompt: "" }).prompt).toBeNull();
    expect(recipeOf("background-remove", {}).prompt).toBeNull();
  });
});

describe("toolSlots", () => {
  it("offers every tool by the inputs of its first edition that take a picture, masks and retired ones left out", () => {
    const slots = Object.fromEntries(toolSlots().map((tool) => [tool.tool, tool.slots.map(({ field }) => field)]));
    expect(slots["try-on"]).toEqual(["model_image", "product_image"]);
    expect(slots["product-to-model"]).not.toContain("model_image");
    expect(slots.edit).not.toContain("mask");
    expect(Object.keys(slots)).toHaveLength(9);
  });
});
