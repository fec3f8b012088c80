// @vitest-environment jsdom
import { renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ModelName } from "@/lib/catalog";

/** The store as a page finds it after a reload, with what the browser has kept. */
async function open(stored?: unknown) {
  vi.resetModules();
  if (stored !== undefined) localStorage.setItem("studio-drafts", JSON.stringify({ state: stored, version: 1 }));
  await import("@/lib/client/every-endpoint");
  return (await import("@/lib/client/drafts")).useDrafts;
}

/** A draft as the brief shows it. */
async function shown(model: ModelName) {
  const { useDraft } = await import("@/lib/client/drafts");
  return renderHook(() => useDraft(model)).result.current;
}

afterEach(() => localStorage.clear());

describe("drafts", () => {
  it("survive a reload", async () => {
    const before = await open();
    before.getState().set("tryon-max", "prompt", "Coat worn open");
    before.getState().place("tryon-max", "model_image", "a1");
    before.getState().switchTo("tryon-v1.6");
    const after = await open();
    expect(after.getState().drafts["tryon-max"]).toEqual({ prompt: "Coat worn open", model_image: "a1" });
    expect(after.getState().editions["try-on"]).toBe("tryon-v1.6");
  });

  it("drop what an endpoint does not take", async () => {
    const drafts = await open({
      drafts: {
        "tryon-max": { resolution: "8k", generation_mode: "fast", num_images: 2, nonsense: 1 },
        "no-such-model": { prompt: "x" },
        "product-to-model": { model_image: "retired" },
      },
      editions: { "try-on": "edit" },
    });
    expect(await shown("tryon-max")).toEqual({ num_images: 2 });
    expect(await shown("product-to-model")).toEqual({});
    expect(Object.keys(drafts.getState().drafts)).not.toContain("no-such-model");
    expect(drafts.getState().editions["try-on"]).toBeUndefined();
  });

  it.each([["text"], [null], [{ drafts: [] }], [{ drafts: { edit: "x" }, editions: {} }]])(
    "start empty when what was kept is broken: %j",
    async (stored) => {
      const drafts = await open(stored);
      expect(await shown("edit")).toEqual({});
      expect(drafts.getState().editions["try-on"]).toBeUndefined();
    },
  );

  it("leave an input to its default when it is set to undefined", async () => {
    const drafts = await open();
    drafts.getState().set("edit", "seed", 5);
    drafts.getState().set("edit", "seed", undefined);
    expect(drafts.getState().drafts.edit).toEqual({});
  });

  it("put a picture that arrives late into the edition that is shown meanwhile", async () => {
    const drafts = await open();
    drafts.getState().switchTo("tryon-v1.6");
    drafts.getState().place("tryon-max", "product_image", "late");
    expect(drafts.getState().drafts["tryon-v1.6"]).toEqual({ garment_image: "late" });
    expect(drafts.getState().editions["try-on"]).toBe("tryon-v1.6");
  });

  it("load the inputs of an earlier job and show its edition", async () => {
    const drafts = await open();
    drafts.getState().load("tryon-v1.6", { model_image: "m", garment_image: "g", seed: 11, gone: true });
    expect(await shown("tryon-v1.6")).toEqual({ model_image: "m", garment_image: "g", seed: 11 });
    expect(drafts.getState().editions["try-on"]).toBe("tryon-v1.6");
  });

  it("stay the same object until they change, so that what was said about one holds", async () => {
    const drafts = await open();
    drafts.getState().set("edit", "prompt", "Longer sleeves");
    const before = await shown("edit");
    drafts.getState().set("reframe", "aspect_ratio", "1:1");
    expect(await shown("edit")).toBe(before);
    drafts.getState().set("edit", "prompt", "Shorter sleeves");
    expect(await shown("edit")).not.toBe(before);
  });
});
