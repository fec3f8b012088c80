import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { stageOf } from "../support/stage";
import { expect, jobsOf, open, settled } from "./fixtures";
import { test } from "./with-fashn";

// One take from an empty brief to its picture in another tool, without ever touching a pointer.

/** Presses Tab until a control has the focus; a person would, too. */
async function tabTo(page: Page, control: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  await expect(control).toBeVisible();
  for (let i = 0; i < 120; i++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`120 presses of ${key} do not reach ${control}`);
}

/** Fills a slot with the first sample. */
async function chooseSample(page: Page, slot: string) {
  await tabTo(page, page.locator(`[data-slot="${slot}"]`).getByRole("button", { name: "Samples" }));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByRole("listitem").first().getByRole("button").first());
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.locator(`[data-slot="${slot}"]`).getByRole("button", { name: /^Replace the/ })).toBeAttached();
}

const announced = (page: Page, words: RegExp) => page.getByRole("status").filter({ hasText: words });

test("try-on by keyboard alone", async ({ page, studio, fashn }) => {
  const count = (await jobsOf(studio.url)).length;
  await open(page, "/");
  await page.keyboard.press("1");
  await expect(page).toHaveURL(/\/try-on$/);
  await chooseSample(page, "model_image");
  await chooseSample(page, "product_image");
  await tabTo(page, page.getByRole("textbox", { name: "Prompt", exact: true }));
  await page.keyboard.type("Worn open");
  await tabTo(page, page.getByRole("radiogroup", { name: "Resolution" }).getByRole("radio", { checked: true }));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Enter");
  const job = await settled(studio.url, count + 1);
  expect(job.status).toBe("done");
  expect(fashn.runs.at(-1)?.body).toMatchObject({
    model_name: "tryon-max",
    inputs: { prompt: "Worn open", resolution: "2k" },
  });

  // It is said, it stands on the stage, and its frame leads on.
  await expect(announced(page, new RegExp(`Take ${job.take} is ready`))).toBeAttached();
  const frame = page.getByRole("button", { name: `Take ${job.take}`, exact: true });
  await tabTo(page, frame);
  await page.keyboard.press("Enter");
  await expect(frame).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("u");
  // Shown is not yet taken over: until then keys belong to the page.
  const menu = page.getByRole("menu");
  await expect(menu.locator(":focus").or(menu.and(page.locator(":focus")))).toBeVisible();
  await page.keyboard.type("reframe");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/reframe$/);
  await expect(page.locator('[data-slot="image"]').getByRole("button", { name: /^Replace the/ })).toBeAttached();
});

test("edit with a painted mask by keyboard alone", async ({ page, studio, fashn, quiet }) => {
  const before = fashn.runs.length;
  const count = (await jobsOf(studio.url)).length;
  await open(page, "/edit");
  await chooseSample(page, "image");
  await tabTo(page, page.getByRole("textbox", { name: "Prompt", exact: true }));
  await page.keyboard.type("Shorten the coat");
  await tabTo(page, page.getByRole("application"));
  await stageOf(page).ready();
  // The brush from the middle of the picture a hundred steps to the right.
  await page.keyboard.press("j");
  for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("j");
  await expect(page.getByText(/% of the picture/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => fashn.runs.length).toBe(before + 1);
  await settled(studio.url, count + 1);

  const inputs = fashn.runs.at(-1)?.body?.inputs ?? {};
  const file = (name: string) => Buffer.from(String(inputs[name]).split(",")[1] ?? "", "base64");
  const { width, height } = await sharp(file("image")).metadata();
  const mask = await sharp(file("mask")).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  expect({ width: mask.info.width, height: mask.info.height }).toEqual({ width, height });
  const at = (x: number, y: number) => mask.data[Math.round(y * height) * width + Math.round(x * width)];
  expect([at(0.5, 0.5), at(0.05, 0.05), at(0.5, 0.95)]).toEqual([255, 0, 0]);
  const rest = quiet.filter((line) => !line.includes("GPU stall due to ReadPixels"));
  quiet.splice(0, quiet.length, ...rest);
});

test("focus goes into what opens, and comes back when it closes", async ({ page }) => {
  await open(page, "/try-on");
  for (const name of ["Presets", "Earlier prompts", "Model: what works"]) {
    const button = page.getByRole("button", { name });
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    const slip = page.getByRole("dialog");
    await expect(slip).toBeVisible();
    await expect.poll(() => slip.evaluate((box) => box.contains(document.activeElement)), name).toBe(true);
    await page.keyboard.press("Escape");
    await expect(slip).toBeHidden();
    await expect(button, name).toBeFocused();
    await page.reload();
  }
});
