import "@/lib/client/every-endpoint";
import { describe, expect, it } from "vitest";
import { modelNames } from "@/lib/catalog";
import { decisive } from "@/lib/client/decisive";
import { priceGrid, timeRange } from "@/lib/client/price-grid";

const summary = (model: Parameters<typeof priceGrid>[0], draft = {}) => {
  const grid = priceGrid(model, draft, {});
  return {
    rows: grid?.rows.steps.map(({ label }) => label),
    columns: grid?.columns?.steps.map(({ label }) => label),
    each: grid?.cells.map((row) => row.map(({ each }) => each)),
  };
};

describe("price and time of all choices", () => {
  it("stand by mode and resolution, from the catalogue alone", () => {
    expect(summary("edit")).toEqual({
      rows: ["Automatic", "Fast", "Balanced", "Quality"],
      columns: ["1K", "2K", "4K"],
      each: [
        [1, 3, 4],
        [1, 2, 3],
        [2, 3, 4],
        [3, 4, 5],
      ],
    });
    expect(summary("tryon-max").rows).toEqual(["Automatic", "Balanced", "Quality"]);
  });

  it("stand by duration and resolution for films, by mode alone for try-on v1.6, and not at all at one price", () => {
    expect(summary("image-to-video")).toEqual({
      rows: ["5 s", "10 s"],
      columns: ["480p", "720p", "1080p"],
      each: [
        [1, 3, 6],
        [2, 6, 12],
      ],
    });
    expect(summary("tryon-v1.6")).toEqual({
      rows: ["Performance", "Balanced", "Quality"],
      columns: undefined,
      each: [[1], [1], [1]],
    });
    expect(priceGrid("background-remove", {}, {})).toBeNull();
  });

  it("tell usual times", () => {
    expect(
      priceGrid("tryon-v1.6", {}, {})
        ?.cells.flat()
        .map(({ time }) => time),
    ).toEqual(["5 s", "8 s", "12–17 s"]);
    expect(timeRange({ minMs: 72_000, maxMs: 120_000 })).toBe("72–120 s");
  });

  it("count what the draft adds, and the sum of the whole submission", () => {
    const draft = { face_reference: "f", num_images: 2, generation_mode: "balanced" };
    const cell = priceGrid("model-swap", draft, {})?.cells[2]?.[1];
    expect(cell).toMatchObject({ each: 6, inputs: { generation_mode: "balanced", resolution: "2k" }, chosen: false });
    expect(`${cell?.line.sum} = ${cell?.line.credits}`).toBe("(3 + 3) × 2 images = 12 credits");
    const looks = priceGrid("tryon-max", { num_images: 2 }, {}, { count: 5, noun: "look" })?.cells[1]?.[1];
    expect(`${looks?.line.sum} = ${looks?.line.credits}`).toBe("5 looks × 2 images × 3 = 30 credits");
  });

  it("mark the one that holds now, also by default", () => {
    const chosen = (draft: Record<string, unknown>) =>
      priceGrid("edit", draft, {})
        ?.cells.flat()
        .filter((cell) => cell.chosen)
        .map(({ inputs }) => inputs);
    expect(chosen({})).toEqual([{ generation_mode: undefined, resolution: "1k" }]);
    expect(chosen({ generation_mode: "quality", resolution: "4k" })).toEqual([
      { generation_mode: "quality", resolution: "4k" },
    ]);
  });

  it("say why one cannot be chosen, and never refuse what the draft takes", () => {
    const video = priceGrid("image-to-video", { image: "a", end_image: "b" }, {});
    expect(video?.cells.map((row) => row.map(({ refused }) => refused !== undefined))).toEqual([
      [true, true, false],
      [true, true, false],
    ]);
    expect(video?.cells[0]?.[0]?.refused).toMatch(/1080p/);
    const face = priceGrid("model-create", { prompt: "x", face_reference: "f" }, {});
    expect(face?.cells.every((row) => row[2]?.refused !== undefined && row[1]?.refused === undefined)).toBe(true);
  });

  it("are axes of at most two inputs for every endpoint", () => {
    for (const model of modelNames) expect(decisive(model).length).toBeLessThanOrEqual(2);
  });
});
