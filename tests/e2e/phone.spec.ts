import { devices, type Page } from "@playwright/test";
import sharp from "sharp";
import { boxAtRest } from "../support/at-rest";
import { stageOf } from "../support/stage";
import { expect, generateButton, jobsOf, open, settled } from "./fixtures";
import { test } from "./with-fashn";

// At home on a phone: 390 px, a thumb, no pointer that could rest anywhere.

const { defaultBrowserType, ...phone } = devices["iPhone 13"];
test.use({ ...phone, viewport: { width: 390, height: 844 } });

const row = (page: Page) => page.locator("[data-brief-row]");

/** Opens the brief and fills a slot with the first sample, by touch. */
async function tapSample(page: Page, slot: string) {
  await page.locator(`[data-slot="${slot}"]`).getByRole("button", { name: "Samples" }).tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("listitem").first().getByRole("button").first().tap();
  await expect(dialog).toBeHidden();
  await expect(page.locator(`[data-slot="${slot}"]`).getByRole("button", { name: /^Replace the/ })).toBeAttached();
}

/** Nothing lies beyond the edge of the window, and the page itself does not move sideways. */
async function expectNoSideways(page: Page, name: string) {
  const { width, inner } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    inner: window.innerWidth,
  }));
  expect(width, name).toBeLessThanOrEqual(inner);
}

test("a try-on from samples to download by touch, Generate within reach of the thumb", async ({
  page,
  studio,
  fashn,
}) => {
  const count = (await jobsOf(studio.url)).length;
  await open(page, "/try-on");
  await row(page).tap();
  await tapSample(page, "model_image");
  await tapSample(page, "product_image");
  await page.locator("label").filter({ hasText: "2K" }).first().tap();
  const button = generateButton(page);
  await expect(button).toContainText("3 credits");
  const box = await button.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  // The lower third of the screen is what a thumb reaches.
  expect(box?.y).toBeGreaterThan(844 * 0.66);
  await expectNoSideways(page, "/try-on");
  await button.tap();
  const job = await settled(studio.url, count + 1);
  expect(fashn.runs.at(-1)?.body).toMatchObject({ model_name: "tryon-max", inputs: { resolution: "2k" } });

  await expect(page.getByRole("status").filter({ hasText: `Take ${job.take} is ready` })).toBeAttached();
  await page.getByRole("button", { name: `Take ${job.take}`, exact: true }).tap();
  const save = page.getByRole("link", { name: "Download" }).first();
  expect((await save.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const download = page.waitForEvent("download");
  await save.tap();
  expect((await download).suggestedFilename()).toMatch(/\.png$/);
  await page.getByRole("button", { name: "Use as input in…" }).tap();
  await page.getByRole("menuitem", { name: "Edit Picture" }).tap();
  await expect(page).toHaveURL(/\/edit$/);
});

test("a mask is painted with a finger, and the page stays where it is", async ({ page, fashn, quiet }) => {
  const before = fashn.runs.length;
  await open(page, "/edit");
  await row(page).tap();
  await tapSample(page, "image");
  await page.getByRole("textbox", { name: "Prompt", exact: true }).fill("A red coat");
  await row(page).tap();
  const surface = page.getByRole("application");
  await stageOf(page).ready();
  const box = await boxAtRest(surface);
  const finger = await page.context().newCDPSession(page);
  const at = (x: number, y: number) => [{ x: box.x + box.width * x, y: box.y + box.height * y }];
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0.45, 0.4) });
  for (let i = 1; i <= 8; i++) {
    await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(0.45 + i / 80, 0.4 + i / 40) });
  }
  // A finger that leaves in full flight throws the page, and the browser takes the next tap for the hand that stops it.
  await page.waitForTimeout(200);
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await generateButton(page).tap();
  await expect.poll(() => fashn.runs.length).toBe(before + 1);
  const sent = String(fashn.runs.at(-1)?.body?.inputs?.mask).split(",")[1] ?? "";
  const { channels } = await sharp(Buffer.from(sent, "base64")).stats();
  expect([channels[0]?.min, channels[0]?.max]).toEqual([0, 255]);
  const rest = quiet.filter((line) => !line.includes("GPU stall due to ReadPixels"));
  quiet.splice(0, quiet.length, ...rest);
});

/** Controls that a finger cannot hit 44 px high: found by asking the page what lies at each pixel above and below their middle. */
const tooSmall = () =>
  [...document.querySelectorAll<HTMLElement>("button, a[href], input:not([type=file]), summary")].flatMap((control) => {
    const pressed = control.closest<HTMLElement>("label") ?? control;
    pressed.scrollIntoView({ block: "center", inline: "center" });
    const { x, y, width, height } = pressed.getBoundingClientRect();
    const middle = { x: x + width / 2, y: y + height / 2 };
    const isHit = (by: number) => pressed.contains(document.elementFromPoint(middle.x, middle.y + by));
    if (!control.checkVisibility({ visibilityProperty: true }) || !isHit(0)) return [];
    let reach = 1;
    for (let by = 1; by < 44 && isHit(by); by++) reach++;
    for (let by = -1; by > -44 && isHit(by); by--) reach++;
    return reach < 43 ? [`${reach} px: ${control.outerHTML.slice(0, 140)}`] : [];
  });

/** Asked until the page has come to rest: what still loads or slides is not yet where it will be pressed. */
const expectReach = (page: Page, name: string) =>
  expect
    .configure({ soft: true })
    .poll(() => page.evaluate(tooSmall), name)
    .toEqual([]);

test("nothing runs over the edge, and nothing to press is smaller than it may be", async ({ page }) => {
  const paths = ["/", "/gallery", "/queue", "/reference", "/reference/edit", "/try-on", "/product-to-model"];
  for (const path of [...paths, "/model-create", "/model-swap", "/face-to-model", "/background-remove", "/video"]) {
    await open(page, path);
    await expectNoSideways(page, path);
    await expectReach(page, path);
    if (await row(page).isVisible()) {
      await row(page).tap();
      await expectNoSideways(page, `${path}, brief`);
      await expectReach(page, `${path}, brief`);
    }
  }
});
