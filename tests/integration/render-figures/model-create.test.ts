import { describe, expect, it } from "vitest";
import { difference, draw, navy, red, sample, shapeOf, share } from "./support";

const dressed = [0.35, 0.45, 0.65, 0.8] as const;

describe("model-create", () => {
  it("dresses the figure as the words say", async () => {
    const [asRed] = await draw("model-create", {
      prompt: "woman in a red dress, white background",
      aspect_ratio: "3:4",
    });
    const [asNavy] = await draw("model-create", {
      prompt: "woman in a navy dress, white background",
      aspect_ratio: "3:4",
    });
    if (!asRed || !asNavy) throw new Error("nothing was drawn");
    expect(await share(asRed.bytes, dressed, red)).toBeGreaterThan(0.4);
    expect(await share(asRed.bytes, dressed, navy)).toBeLessThan(0.02);
    expect(await share(asNavy.bytes, dressed, navy)).toBeGreaterThan(0.4);
    expect(await share(asNavy.bytes, dressed, red)).toBeLessThan(0.02);
  });

  it("paints the backdrop as the words say", async () => {
    const [drawn] = await draw("model-create", { prompt: "man in a white shirt, navy background" });
    if (!drawn) throw new Error("nothing was drawn");
    expect(await share(drawn.bytes, [0, 0.05, 0.12, 0.5], navy)).toBeGreaterThan(0.8);
  });

  it("keeps to size, count and format", async () => {
    const drawn = await draw("model-create", {
      prompt: "editorial",
      aspect_ratio: "21:9",
      resolution: "2k",
      num_images: 2,
      output_format: "jpeg",
    });
    expect(drawn.map(({ mime }) => mime)).toEqual(["image/jpeg", "image/jpeg"]);
    for (const { bytes } of drawn) expect(await shapeOf(bytes)).toEqual({ width: 3136, height: 1344, format: "jpeg" });
  });

  it("gives the same bytes for the same seed, and other pictures for others", async () => {
    const inputs = { prompt: "street style", aspect_ratio: "2:3", num_images: 2 };
    const first = await draw("model-create", { ...inputs, seed: 7 });
    const again = await draw("model-create", { ...inputs, seed: 7 });
    const other = await draw("model-create", { ...inputs, seed: 8 });
    const [a, b] = first.map(({ bytes }) => bytes);
    if (!a || !b || !again[0] || !other[0]) throw new Error("nothing was drawn");
    expect(again.map(({ bytes }, i) => bytes.equals([a, b][i] ?? Buffer.alloc(0)))).toEqual([true, true]);
    expect(await difference(a, b)).toBeGreaterThan(3);
    expect(await difference(a, other[0].bytes)).toBeGreaterThan(3);
  });

  it("takes ratio and backdrop from a reference", async () => {
    const picture = await sample("figure-ruth");
    const [drawn] = await draw("model-create", { prompt: "white suit" }, { image_reference: picture });
    if (!drawn) throw new Error("nothing was drawn");
    const { width, height } = await shapeOf(drawn.bytes);
    expect((width ?? 0) / (height ?? 1)).toBeCloseTo(0.75, 2);
    const oxblood = (r: number, g: number, b: number) => r > 80 && r < 175 && r > 1.5 * g && r > 1.5 * b;
    expect(await share(drawn.bytes, [0, 0.05, 0.15, 0.5], oxblood)).toBeGreaterThan(0.7);
  });

  it("shows the face that was given", async () => {
    const inputs = { prompt: "green suit", aspect_ratio: "3:4", seed: 3 };
    const [freya] = await draw("model-create", inputs, { face_reference: await sample("portrait-freya") });
    const [adama] = await draw("model-create", inputs, { face_reference: await sample("portrait-adama") });
    if (!freya || !adama) throw new Error("nothing was drawn");
    const head = [0.4, 0.04, 0.6, 0.18] as const;
    const redHair = (r: number, g: number, b: number) => r > 120 && r > 1.7 * g && r > 2 * b;
    const deep = (r: number, g: number, b: number) => r < 110 && r > g && g >= b;
    expect(await share(freya.bytes, head, redHair)).toBeGreaterThan(0.05);
    expect(await share(adama.bytes, head, redHair)).toBeLessThan(0.02);
    expect(await share(adama.bytes, head, deep)).toBeGreaterThan(0.12);
  });
});
