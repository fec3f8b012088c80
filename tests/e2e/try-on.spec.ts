import { choose } from "../support/choose";
import { chooseSample, expect, generateButton, jobsOf, open, settled, test } from "./fixtures";

test("from two sample pictures to a try-on that is kept", async ({ page, studio }) => {
  await open(page, "/");
  await page
    .getByRole("link", { name: /Try-on/ })
    .first()
    .click();
  await chooseSample(page, "model_image");
  await chooseSample(page, "product_image");
  await expect(generateButton(page)).toBeVisible();

  // The cost follows each change at once.
  await choose(page.getByRole("radio", { name: /^2K/ }));
  await choose(page.getByRole("radiogroup", { name: "Images" }).getByRole("radio", { name: "2" }));
  await expect(page.getByText("3 × 2 images = 6 credits")).toBeVisible();

  const before = (await jobsOf(studio.url)).length;
  await page.getByRole("textbox", { name: "Prompt" }).fill("Coat worn open");
  await page.keyboard.press("Control+Enter");
  const job = await settled(studio.url, before + 1);
  expect(job).toMatchObject({ model: "tryon-max", status: "done", estimatedCredits: 6, usedCredits: 6, expected: 2 });
  expect(job.outputs).toHaveLength(2);

  // The finished take comes onto the stage by itself, with before and after on one slider.
  await expect(page.getByRole("img", { name: `${job.take}`, exact: true })).toBeVisible();
  await expect(page.getByRole("slider")).toBeVisible();

  // The brief survives a reload.
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Prompt" })).toHaveValue("Coat worn open");
  await expect(page.getByText("3 × 2 images = 6 credits")).toBeVisible();
  await expect(generateButton(page)).toBeVisible();
});

test("two presses at once send one job", async ({ page, studio }) => {
  await open(page, "/model-create");
  await page.getByRole("textbox", { name: "Prompt" }).fill("Woman in a camel coat");
  const before = (await jobsOf(studio.url)).length;
  await generateButton(page).dblclick();
  await settled(studio.url, before + 1);
  await page.waitForTimeout(500);
  expect((await jobsOf(studio.url)).length).toBe(before + 1);
});

test("a picture that cannot be used is refused with what to do, and nothing is sent", async ({ page, quiet }) => {
  await open(page, "/try-on");
  const slot = page.locator('[data-slot="model_image"]');
  await slot.locator("input[type=file]").setInputFiles({
    name: "coat.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from("%PDF-1.7 not a picture"),
  });
  await expect(slot).toContainText(/PDF/);
  await expect(slot).toContainText(/JPEG/);
  await expect(generateButton(page)).toBeHidden();
  // The browser itself reports the refused upload; nothing else may be wrong.
  expect(
    quiet.splice(0).filter((line) => !line.includes("415") && !line.includes("422") && !line.includes("400")),
  ).toEqual([]);
});

test("an iPhone's HEIC, which the browser cannot draw, becomes the model picture", async ({ page }) => {
  await open(page, "/try-on");
  const slot = page.locator('[data-slot="model_image"]');
  await slot.locator("input[type=file]").setInputFiles("tests/fixtures/coat.heic");
  await expect(slot).toContainText("coat");
  await expect(slot.getByRole("button", { name: "Replace the model picture" })).toBeVisible();
  await expect(slot).not.toContainText("Reading");
});
