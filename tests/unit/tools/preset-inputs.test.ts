// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PresetView } from "@/lib/types/preset";

const preset = (inputs: PresetView["inputs"], gone: string[] = []): PresetView => ({
  id: "p1",
  model: "tryon-max",
  name: "Lookbook",
  inputs,
  gone,
});
const draft = { prompt: "Coat", model_image: "a1", product_image: "a2", resolution: "4k", seed: 7 };

async function open() {
  const { useDrafts } = await import("@/lib/client/drafts");
  const presets = await import("@/lib/client/preset-inputs");
  useDrafts.getState().load("tryon-max", draft);
  return { drafts: () => useDrafts.getState().drafts["tryon-max"], ...presets };
}

beforeEach(async () => {
  vi.resetModules();
  localStorage.clear();
  await import("@/lib/client/every-endpoint");
});

describe("a preset", () => {
  it("keeps everything but the pictures, or everything", async () => {
    const { presetInputs } = await open();
    expect(presetInputs("tryon-max", draft, false)).toEqual({ prompt: "Coat", resolution: "4k", seed: 7 });
    expect(presetInputs("tryon-max", draft, true)).toEqual(draft);
  });

  it("sets its inputs, leaves the pictures that it does not hold, and puts all others back to their defaults", async () => {
    const { drafts, pickPreset } = await open();
    pickPreset(preset({ prompt: "Sleeves up", num_images: 2 }));
    expect(drafts()).toEqual({ prompt: "Sleeves up", num_images: 2, model_image: "a1", product_image: "a2" });
    pickPreset(preset({ product_image: "b2" }, ["model_image"]));
    expect(drafts()).toEqual({ model_image: "a1", product_image: "b2" });
  });

  it("can be taken back", async () => {
    const { drafts, pickPreset } = await open();
    const undo = pickPreset(preset({ prompt: "Sleeves up", product_image: "b2" }));
    undo();
    expect(drafts()).toEqual(draft);
  });

  it("knows whether it holds pictures, or held some", async () => {
    const { holdsPictures } = await open();
    expect(holdsPictures(preset({ prompt: "Coat" }))).toBe(false);
    expect(holdsPictures(preset({ model_image: "a1" }))).toBe(true);
    expect(holdsPictures(preset({}, ["model_image"]))).toBe(true);
  });
});
