import sharp from "sharp";
import { expect, it } from "vitest";
import { drawn, pixelsOf, run, sample } from "./support";

const alphaAt = ({ data, width }: { data: Buffer; width: number }, x: number, y: number) =>
  data[(y * width + x) * 4 + 3];

it("cuts a sample out at its own size, with gaps between arm and trunk", async () => {
  const [cut] = await run("background-remove", { image: sample("figure-noor") });
  expect(cut?.mime).toBe("image/png");
  const picture = await pixelsOf(cut?.bytes as Buffer);
  expect(picture).toMatchObject({ width: 1200, height: 1600 });
  for (const [x, y] of [
    [0, 0],
    [1199, 0],
    [0, 1599],
    [470, 560],
    [760, 560],
  ] as const)
    expect(alphaAt(picture, x, y)).toBe(0);
  for (const [x, y] of [
    [610, 200],
    [600, 450],
    [520, 1000],
  ] as const)
    expect(alphaAt(picture, x, y)).toBe(255);
});

it("keeps a white shirt on a light backdrop whole", async () => {
  const [cut] = await run("background-remove", { image: sample("garment-tee") });
  const picture = await pixelsOf(cut?.bytes as Buffer);
  for (let y = 400; y < 1000; y += 40) expect(alphaAt(picture, 600, y)).toBe(255);
  expect(alphaAt(picture, 60, 600)).toBe(0);
});

it("trusts the alpha of a picture that is cut out already", async () => {
  const image = await drawn(400, 600, '<circle cx="200" cy="300" r="120" fill="#c33"/>');
  const [cut] = await run("background-remove", { image });
  const picture = await pixelsOf(cut?.bytes as Buffer);
  expect(alphaAt(picture, 5, 5)).toBe(0);
  expect(alphaAt(picture, 200, 300)).toBe(255);
});

it("finds a subject before a busy ground", async () => {
  const stripes = Array.from({ length: 40 }, (_, i) => {
    const colour = ["#3a6b35", "#6f8f3a", "#2d4a2a", "#8aa357"][i % 4];
    return `<rect x="${i * 20}" width="20" height="1000" fill="${colour}"/>`;
  }).join("");
  const image = await drawn(800, 1000, `${stripes}<ellipse cx="400" cy="560" rx="150" ry="380" fill="#b23a4c"/>`);
  const [cut] = await run("background-remove", { image });
  const picture = await pixelsOf(cut?.bytes as Buffer);
  expect(alphaAt(picture, 400, 560)).toBe(255);
  expect(alphaAt(picture, 30, 30)).toBe(0);
  expect(alphaAt(picture, 770, 970)).toBe(0);
});

it("shrinks to four megapixels", async () => {
  const image = await drawn(
    3000,
    2000,
    '<rect width="3000" height="2000" fill="#ddd"/><rect x="1200" y="500" width="600" height="1300" fill="#224"/>',
  );
  const [cut] = await run("background-remove", { image });
  const { width, height } = await sharp(cut?.bytes).metadata();
  expect(width * height).toBeLessThanOrEqual(4_000_000);
  expect(width / height).toBeCloseTo(1.5, 2);
});

it("carries the mark in its corner", async () => {
  const [cut] = await run("background-remove", { image: sample("figure-noor") });
  const { data, width, height } = await pixelsOf(cut?.bytes as Buffer);
  let marked = 0;
  for (let y = height - 60; y < height; y++)
    for (let x = width - 160; x < width; x++) if (data[(y * width + x) * 4 + 3]) marked++;
  expect(marked).toBeGreaterThan(300);
});
