// @vitest-environment jsdom
import { renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { catalog, type ModelName } from "@/lib/catalog";
import { choices } from "@/lib/catalog/choices";
import type { Endpoint } from "@/lib/catalog/types";

/** The store and its verbs as a page finds them after a reload. */
async function open() {
  vi.resetModules();
  await import("@/lib/client/every-endpoint");
  const { useDrafts } = await import("@/lib/client/drafts");
  const spread = await import("@/lib/client/spread");
  const shown = (model: ModelName) => renderHook(() => spread.useSpread(model)).result.current;
  return { ...spread, shown, drafts: useDrafts.getState, setState: useDrafts.setState };
}

afterEach(() => localStorage.clear());

const max = "tryon-max";

describe("several values of one input", () => {
  it("stand in their order, each once, with the first in the draft, and survive a reload", async () => {
    const before = await open();
    before.drafts().place(max, "product_image", "p1");
    expect(before.shown(max)).toBeNull();
    expect(before.addValues(max, "product_image", ["p2", "p3", "p1", "p2"])).toBe(0);
    expect(before.drafts().drafts[max]).toEqual({ product_image: "p1" });
    const after = await open();
    expect(after.shown(max)).toEqual({ field: "product_image", values: ["p1", "p2", "p3"] });
  });

  it("are twelve at most", async () => {
    const { addValues, shown } = await open();
    const ids = Array.from({ length: 15 }, (_, i) => `p${i}`);
    expect(addValues(max, "product_image", ids)).toBe(3);
    expect(shown(max)?.values).toEqual(ids.slice(0, 12));
  });

  it("follow when the first is taken away, and end when one is left", async () => {
    const { drafts, removeValue, setValues, shown } = await open();
    setValues(max, "product_image", ["p1", "p2", "p3"]);
    drafts().set(max, "product_image", undefined);
    expect(shown(max)?.values).toEqual(["p2", "p3"]);
    removeValue(max, "product_image", "p2");
    expect(shown(max)).toBeNull();
    expect(drafts().drafts[max]).toEqual({ product_image: "p3" });
    removeValue(max, "product_image", "p3");
    expect(drafts().drafts[max]).toEqual({});
  });

  it("keep their places when the first is exchanged, also for one of the others", async () => {
    const { drafts, setValues, shown } = await open();
    setValues(max, "product_image", ["p1", "p2", "p3"]);
    drafts().place(max, "product_image", "p9");
    expect(shown(max)?.values).toEqual(["p9", "p2", "p3"]);
    drafts().place(max, "product_image", "p3");
    expect(shown(max)?.values).toEqual(["p3", "p2"]);
  });

  it("belong to one input at a time, and the second is told so", async () => {
    const { drafts, addValues, severalRefused, shown } = await open();
    drafts().place(max, "model_image", "m1");
    addValues(max, "product_image", ["p1", "p2"]);
    expect(severalRefused(max, "model_image", shown(max))).toBe("Several at once of one input only: product has 2.");
    expect(severalRefused(max, "product_image", shown(max))).toBeUndefined();
    expect(addValues(max, "model_image", ["m2"])).toBe(1);
    expect(drafts().drafts[max]).toEqual({ model_image: "m1", product_image: "p1" });
    expect(shown(max)).toEqual({ field: "product_image", values: ["p1", "p2"] });
  });

  it("go along to another edition and back", async () => {
    const { drafts, setValues, shown } = await open();
    setValues(max, "product_image", ["p1", "p2"]);
    drafts().switchTo("tryon-v1.6");
    expect(shown("tryon-v1.6")).toEqual({ field: "garment_image", values: ["p1", "p2"] });
    setValues("tryon-v1.6", "garment_image", ["p1"]);
    drafts().switchTo(max);
    expect(shown(max)).toBeNull();
  });

  it("end when the brief of an earlier take comes back, or the brief is emptied", async () => {
    const { drafts, setValues, shown } = await open();
    setValues(max, "product_image", ["p1", "p2"]);
    drafts().load(max, { product_image: "p7" });
    expect(shown(max)).toBeNull();
    setValues(max, "product_image", ["p1", "p2"]);
    drafts().clear(max);
    expect(shown(max)).toBeNull();
    expect(drafts().drafts[max]).toEqual({});
  });

  it("are only what the endpoint takes", async () => {
    const { drafts, setState, shown } = await open();
    setState({
      drafts: { reframe: { aspect_ratio: "1:1" }, edit: { image: "e1" } },
      more: {
        reframe: { field: "aspect_ratio", values: ["3:4", "7:5", "1:1", "3:4"] },
        edit: { field: "image", values: ["e2"] },
      },
    });
    expect(shown("reframe")).toEqual({ field: "aspect_ratio", values: ["1:1", "3:4"] });
    expect(shown("edit")).toBeNull();
    expect(drafts().drafts.edit).toEqual({ image: "e1" });
  });

  it("are ticked and unticked", async () => {
    const { toggleValue, shown } = await open();
    for (const ratio of ["1:1", "3:4", "9:16", "1:1"]) toggleValue("reframe", "aspect_ratio", ratio);
    expect(shown("reframe")?.values).toEqual(["3:4", "9:16"]);
  });
});

describe("the studio's own options", () => {
  it("survive a reload, come with an earlier take and are taken back", async () => {
    const before = await open();
    before.drafts().setOptions("edit", { keepUnpainted: { feather: 8 } });
    const after = await open();
    expect(after.drafts().options.edit).toEqual({ keepUnpainted: { feather: 8 } });
    after.drafts().load("edit", { prompt: "x" });
    expect(after.drafts().options.edit).toEqual({});
    after.drafts().load("edit", { prompt: "x" }, { keepUnpainted: { feather: 2 } });
    expect(after.drafts().options.edit).toEqual({ keepUnpainted: { feather: 2 } });
    after.drafts().setOptions("edit", { keepUnpainted: undefined });
    expect(after.drafts().options.edit?.keepUnpainted).toBeUndefined();
  });
});

it("what several values cost is one of them times their number", async () => {
  const { totalCredits } = await open();
  const draft = { generation_mode: "balanced", resolution: "2k", num_images: 2 };
  expect(totalCredits(max, draft, { field: "product_image", values: ["a", "b", "c", "d", "e"] })).toBe(30);
  expect(totalCredits(max, draft, null)).toBe(6);
  for (const endpoint of Object.values<Endpoint>(catalog)) {
    const several = Object.entries(endpoint.fields).filter(([, field]) => field.several);
    for (const [name, { control }] of several) {
      const values = control === "ratio" ? choices(endpoint, name) : ["a", "b"];
      expect(new Set(values.map((value) => endpoint.credits({ [name]: value }))).size).toBe(1);
    }
  }
});
