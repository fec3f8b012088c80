import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { allRatios, ratios } from "@/lib/catalog/ratios";
import { render } from "@/lib/server/sandbox/render";

/** A black disc on a backdrop that falls off downwards, as studio paper does. */
function disc({ width = 900, height = 1200, x = 450, y = 700, radius = 260 } = {}): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#e8d9c8"/><stop offset="1" stop-color="#b09a86"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/><circle cx="${x}" cy="${y}" r="${radius}" fill="#101010"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function reframe(image: Buffer, inputs: Record<string, unknown>) {
  return render({ model: "reframe", inputs: { num_images: 1, seed: 42, ...inputs }, pictures: { image } });
}

/** Box of everything that is nearly black, in pixels. */
async function black(file: Buffer) {
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let i = 0; i < data.length; i++) {
    if ((data[i] ?? 255) > 60) continue;
    xs.push(i % info.width);
    ys.push(Math.floor(i / info.width));
  }
  const [left, top] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))];
  const [right, bottom] = [xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  return { left, top, width: right - left + 1, height: bottom - top + 1, frame: info };
}

describe("reframe", () => {
  it.each(allRatios.filter((ratio) => ratio !== "3:4"))(
    "makes %s in FASHN's pixels, nothing stretched or cut",
    async (ratio) => {
      const [out] = await reframe(await disc(), { aspect_ratio: ratio });
      const { left, top, width, height, frame } = await black(out?.bytes ?? Buffer.alloc(0));
      expect({ width: frame.width, height: frame.height }).toEqual(ratios[ratio]);
      expect(Math.abs(width / height - 1)).toBeLessThan(0.02);
      expect(left > 0 && top > 0 && left + width < frame.width && top + height < frame.height).toBe(true);
    },
  );

  it("doubles the edges at 2k and follows the output format", async () => {
    const inputs = { aspect_ratio: "16:9", resolution: "2k", output_format: "jpeg" };
    const [out] = await reframe(await disc(), inputs);
    expect(out?.mime).toBe("image/jpeg");
    const { width, height, format } = await sharp(out?.bytes).metadata();
    expect({ width, height, format }).toEqual({ width: 2720, height: 1520, format: "jpeg" });
  });

  it("continues the backdrop with its fall-off and without a seam", async () => {
    const [out] = await reframe(await disc(), { aspect_ratio: "21:9" });
    const { data, info } = await sharp(out?.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const meanOf = (x: number, y: number) => {
      let sum = 0;
      for (let i = 0; i < 20; i++) sum += data[((y + i) * info.width + x) * 3] ?? 0;
      return sum / 20;
    };
    for (const y of [60, 300, 560]) {
      const row = Array.from({ length: info.width / 4 }, (_, x) => meanOf(x, y));
      const steps = row.slice(1).map((value, x) => Math.abs(value - (row[x] ?? 0)));
      expect(Math.max(...steps)).toBeLessThan(3);
    }
    const fallOff = (x: number) => meanOf(x, 40) - meanOf(x, 600);
    expect(fallOff(10) / fallOff(info.width / 4)).toBeGreaterThan(0.8);
  });

  it("draws the same bytes from the same seed, and other framings from another or at another place", async () => {
    const image = await disc();
    const inputs = { aspect_ratio: "1:1", num_images: 2 };
    const [a, b] = await reframe(image, inputs);
    const again = await reframe(image, inputs);
    const [other] = await reframe(image, { ...inputs, seed: 7 });
    expect(again.map(({ bytes }) => bytes)).toEqual([a?.bytes, b?.bytes]);
    const places = [a, b, other].map(async (out) => {
      const { left, top } = await black(out?.bytes ?? Buffer.alloc(0));
      return `${left}, ${top}`;
    });
    expect(new Set(await Promise.all(places)).size).toBe(3);
  });

  it("adds nothing where the subject is cut off", async () => {
    const image = await disc({ y: 1100, radius: 330 });
    const [out] = await reframe(image, { aspect_ratio: "9:16" });
    const { top, height, frame } = await black(out?.bytes ?? Buffer.alloc(0));
    expect(top + height).toBeGreaterThan(frame.height - 4);
  });

  it("refuses a ratio that the picture already has", async () => {
    await expect(reframe(await disc(), { aspect_ratio: "3:4" })).rejects.toMatchObject({
      errorName: "InputValidationError",
    });
  });
});
