import { devices, type Page } from "@playwright/test";
import { choose } from "../support/choose";
import { expect, generateButton, jobsOf, open, settled } from "./fixtures";
import { test } from "./with-fashn";

const ratio = (page: Page, name: string) => page.getByRole("checkbox", { name: new RegExp(`^${name}`) });
/** The whole line, which is what one presses. */
const line = (page: Page, name: string) => page.locator("label").filter({ has: ratio(page, name) });
const stage = (page: Page) => page.getByRole("region", { name: "Stage" });
const outer = (page: Page) => stage(page).locator(".hatched").first();

async function bring(page: Page, file: string) {
  await page.locator('[data-slot="image"] input[type=file]').setInputFiles(`public/samples/${file}.jpg`);
  await expect(page.locator('[data-slot="image"]')).not.toContainText("Reading");
  await expect(stage(page).getByRole("img", { name: "The picture to reframe" })).toBeVisible();
}

/** Width by height of what is drawn, once it stands still. */
async function shapeOf(page: Page): Promise<number> {
  const { width = 0, height = 1 } = (await outer(page).boundingBox()) ?? {};
  return width / height;
}

test("several ratios by keyboard: the frame follows, one submission, one job each", async ({ page, studio, fashn }) => {
  const [count, sent] = [(await jobsOf(studio.url)).length, fashn.runs.length];
  await open(page, "/reframe");
  await bring(page, "figure-noor");

  // What the picture has already is said before anything is sent, and cannot be chosen.
  await expect(ratio(page, "3:4")).toBeDisabled();
  await expect(page.getByText("The picture has 3:4 already.")).toBeVisible();

  await ratio(page, "9:16").focus();
  await expect.poll(() => shapeOf(page)).toBeCloseTo(760 / 1360, 1);
  await expect(stage(page)).toContainText("760 × 1360");
  // Down past 2:3 and the one that is ruled out, to 4:5 and on to 16:9.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(ratio(page, "4:5")).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(ratio(page, "16:9")).toBeChecked();
  await expect(ratio(page, "4:5")).toBeChecked();
  await expect.poll(() => shapeOf(page)).toBeCloseTo(1360 / 760, 1);

  // A quarter of a 3:4 picture at 1:1, by its own arithmetic.
  await page.keyboard.press("Home");
  await line(page, "1:1").hover();
  await expect(stage(page)).toContainText("25 % of the result is invented");

  await expect(page.getByRole("region", { name: "Cost" })).toContainText("= 2 credits");
  await page.keyboard.press("Control+Enter");
  await settled(studio.url, count + 2);

  const runs = fashn.runs.slice(sent);
  expect(runs.map(({ body }) => body?.inputs?.aspect_ratio).sort()).toEqual(["16:9", "4:5"]);
  expect(new Set(runs.map(({ body }) => body?.inputs?.image)).size).toBe(1);
  const jobs = (await jobsOf(studio.url)).slice(0, 2);
  expect(new Set(jobs.map(({ batchId }) => batchId)).size).toBe(1);
  expect(jobs[0]?.batchId).not.toBeNull();
});

test("another picture that has a chosen ratio is said at the ratio and at the till", async ({ page }) => {
  await open(page, "/reframe");
  await bring(page, "figure-noor");
  await choose(ratio(page, "1:1"));
  await expect(generateButton(page)).toBeVisible();
  const square = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 900, height: 910 });
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  await page
    .locator('[data-slot="image"] input[type=file]')
    .setInputFiles({ name: "square.png", mimeType: "image/png", buffer: Buffer.from(square) });
  await expect(page.getByText("The picture already has this ratio. Choose another.")).toBeVisible();
  await expect(generateButton(page)).toBeHidden();
});

test("the frame moves in 220 ms, and at once for who asked for less motion", async ({ page }) => {
  await open(page, "/reframe");
  await bring(page, "figure-noor");
  const moving = () => outer(page).evaluate((frame) => getComputedStyle(frame).transitionDuration);
  expect(await moving()).toBe("0.22s");
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moving()).toBe("0s");
});

test.describe("on a phone", () => {
  const { defaultBrowserType, ...phone } = devices["iPhone 13"];
  test.use({ ...phone, viewport: { width: 390, height: 844 } });

  test("ratios are chosen and sent by touch", async ({ page, studio, fashn }) => {
    const before = (await jobsOf(studio.url)).length;
    const runs = fashn.runs.length;
    await open(page, "/reframe");
    const row = page.locator("[data-brief-row]");
    await row.tap();
    await page.locator('[data-slot="image"] input[type=file]').setInputFiles("public/samples/figure-noor.jpg");
    await expect(page.getByText("The picture has 3:4 already.")).toBeAttached();
    for (const name of ["1:1", "21:9"]) {
      await line(page, name).scrollIntoViewIfNeeded();
      expect((await line(page, name).boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await line(page, name).tap();
      await expect(ratio(page, name)).toBeChecked();
    }
    await row.tap();
    await expect.poll(() => shapeOf(page)).toBeCloseTo(1568 / 672, 1);
    const frame = await outer(page).boundingBox();
    expect(frame?.x).toBeGreaterThanOrEqual(0);
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(390);
    await generateButton(page).tap();
    await settled(studio.url, before + 2);
    expect(
      fashn.runs
        .slice(runs)
        .map(({ body }) => body?.inputs?.aspect_ratio)
        .sort(),
    ).toEqual(["1:1", "21:9"]);
  });
});
