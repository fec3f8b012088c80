import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp, { type Sharp } from "sharp";
import type { AssetView } from "@/lib/types/asset";
import { boxAtRest } from "../support/at-rest";
import { choose } from "../support/choose";
import { expect, generateButton, jobsOf, open, settled } from "./fixtures";
import { test } from "./with-fashn";

const sample = (name: string) => `public/samples/${name}.jpg`;
const slot = (page: Page, field: string) => page.locator(`[data-slot="${field}"]`);

async function bring(page: Page, field: string, file: string | Buffer, label: string) {
  const picture = typeof file === "string" ? sample(file) : { name: "small.png", mimeType: "image/png", buffer: file };
  await slot(page, field).locator("input[type=file]").setInputFiles(picture);
  await expect(slot(page, field).getByRole("button", { name: `Replace the ${label}` })).toBeVisible();
  await expect(slot(page, field)).not.toContainText("Reading");
}

/** Raw pixels of a picture that FASHN was sent inside the request, or of a part of a file. */
async function pixels(picture: Sharp) {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
const sentPicture = (uri: unknown) => pixels(sharp(Buffer.from(String(uri).split(",")[1] ?? "", "base64")));

/** Mean difference of two pictures of the same size, in levels of 255. */
function difference(one: Awaited<ReturnType<typeof pixels>>, other: Awaited<ReturnType<typeof pixels>>): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  let sum = 0;
  for (let i = 0; i < one.data.length; i++) sum += Math.abs((one.data[i] ?? 0) - (other.data[i] ?? 0));
  return sum / one.data.length;
}

test("a face gets a name, keeps it, and is picked again in another tool; FASHN receives that face", async ({
  page,
  studio,
  fashn,
}) => {
  await open(page, "/model-swap");
  await bring(page, "model_image", "figure-kai", "model picture");
  await bring(page, "face_reference", "portrait-freya", "face picture");
  await expect(page.getByText("automatic when empty")).toBeVisible();
  await expect(page.getByText("Adds 3 credits and 20 to 30 s per image.")).toBeVisible();
  await expect(page.getByText("1 + 3 = 4 credits")).toBeVisible();

  await page.getByRole("button", { name: "Name this face" }).click();
  await page.getByRole("textbox", { name: "Name of this face" }).fill("Freya");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Use Freya" })).toHaveAttribute("aria-pressed", "true");
  const before = (await jobsOf(studio.url)).length;
  await generateButton(page).click();
  await settled(studio.url, before + 1);
  const swap = fashn.runs.at(-1)?.body;
  const freya = await pixels(sharp(sample("portrait-freya")));
  expect(swap?.model_name).toBe("model-swap");
  expect(swap?.inputs).not.toHaveProperty("background_change");
  expect(difference(await sentPicture(swap?.inputs?.face_reference), freya)).toBeLessThan(3);

  await open(page, "/face-to-model");
  await page.getByRole("button", { name: "Use Freya" }).click();
  await expect(page.getByText("832 × 1248 px")).toBeVisible();
  await expect(page.getByRole("radiogroup", { name: "Ratio", exact: true }).getByRole("radio")).toHaveCount(5);
  await generateButton(page).click();
  await settled(studio.url, before + 2);
  const avatar = fashn.runs.at(-1)?.body;
  expect(avatar).toMatchObject({ model_name: "face-to-model", inputs: { aspect_ratio: "2:3", output_format: "jpeg" } });
  expect(difference(await sentPicture(avatar?.inputs?.face_image), freya)).toBeLessThan(3);

  // Forgotten, the face is still one that was used; undone, it has its name again.
  await page.getByRole("button", { name: "Forget" }).click();
  await expect(page.getByRole("button", { name: "Use portrait-freya, used before" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Use Freya", exact: true })).toBeVisible();

  // The picker has it under its name.
  await slot(page, "face_image").getByRole("button", { name: "Clear" }).dispatchEvent("click");
  await slot(page, "face_image").getByRole("button", { name: "Gallery" }).click();
  await choose(page.getByRole("dialog").getByRole("radio", { name: "Faces" }));
  await page.getByRole("dialog").getByRole("button", { name: "Freya" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(slot(page, "face_image").getByRole("button", { name: "Replace the face picture" })).toBeVisible();
});

test("a picture is cropped where it is chosen: FASHN receives that part, and the whole comes back", async ({
  page,
  studio,
  fashn,
}) => {
  await open(page, "/model-swap");
  await bring(page, "model_image", "figure-noor", "model picture");
  await slot(page, "model_image").hover();
  await slot(page, "model_image").getByRole("button", { name: "Crop", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Crop the model picture" });
  await expect(dialog).toContainText("1067 × 1600 px");

  // By key to a square, by pointer smaller, by key to another place.
  await choose(dialog.getByRole("radio", { name: "1:1" }));
  await expect(dialog).toContainText("1200 × 1200 px");
  const corner = dialog.getByRole("button", { name: "bottom right corner" });
  const { x, y, width, height } = await boxAtRest(corner);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 - 60, y + height / 2 - 60, { steps: 4 });
  await page.mouse.up();
  await dialog.getByRole("button", { name: "Move the frame" }).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowDown");
  await dialog.getByRole("button", { name: "Crop", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(slot(page, "model_image")).toContainText("cropped");

  const before = (await jobsOf(studio.url)).length;
  await generateButton(page).click();
  const job = await settled(studio.url, before + 1);
  const read = await fetch(`${studio.url}/api/assets/${job.inputs.model_image}`);
  const { asset } = (await read.json()) as { asset: AssetView };
  if (asset.derivation?.kind !== "crop") throw new Error("what was sent is no crop");
  const { kind, ...part } = asset.derivation;
  expect(Math.abs(part.width - part.height)).toBeLessThanOrEqual(1);
  expect(part.width).toBeLessThan(1150);
  expect(part.left).toBeGreaterThanOrEqual(80);
  const sent = await sentPicture(fashn.runs.at(-1)?.body?.inputs?.model_image);
  expect(difference(sent, await pixels(sharp(sample("figure-noor")).extract(part)))).toBeLessThan(3);

  await slot(page, "model_image").getByRole("button", { name: "Uncrop" }).click();
  await expect(slot(page, "model_image")).not.toContainText("cropped");
  await generateButton(page).click();
  await settled(studio.url, before + 2);
  const whole = await sentPicture(fashn.runs.at(-1)?.body?.inputs?.model_image);
  expect([whole.width, whole.height]).toEqual([1200, 1600]);
});

test("what may spoil a result is said before it costs anything, and keeps nobody from sending", async ({ page }) => {
  await open(page, "/face-to-model");
  const small = await sharp({ create: { width: 240, height: 300, channels: 3, background: "#caa" } })
    .png()
    .toBuffer();
  await bring(page, "face_image", small, "face picture");
  await expect(slot(page, "face_image")).toContainText("240 × 300 px is small");
  await expect(generateButton(page)).toBeEnabled();

  const works = slot(page, "face_image").getByRole("button", { name: "Face: what works" });
  await works.click();
  const advice = page.getByRole("dialog", { name: "Face: what works" });
  await expect(advice).toContainText("Sunglasses, masks, hands or hair over the face");
  await expect(advice.getByRole("img").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(advice).toBeHidden();
  await expect(works).toBeFocused();
});

test("a person's photo leads from product to model to try-on, and the product goes along", async ({ page }) => {
  await open(page, "/product-to-model");
  await bring(page, "product_image", "garment-coat", "product picture");
  await page.getByRole("button", { name: "Use try-on" }).click();
  await page.waitForURL(/\/try-on$/);
  await expect(slot(page, "product_image").getByRole("button", { name: "Replace the product picture" })).toBeVisible();
  await expect(slot(page, "model_image").getByRole("button", { name: "Model: browse for a picture" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the face's page and its dialogs are free of accessibility faults in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const faultless = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    };
    await open(page, "/face-to-model");
    await bring(page, "face_image", "portrait-adama", "face picture");
    await expect(page.getByRole("button", { name: /Name this face|Rename/ })).toBeVisible();
    await faultless("page");

    await slot(page, "face_image").hover();
    await slot(page, "face_image").getByRole("button", { name: "Crop", exact: true }).click();
    await expect(page.getByRole("button", { name: "Move the frame" })).toBeVisible();
    await faultless("crop");
    await page.keyboard.press("Escape");

    await slot(page, "face_image").getByRole("button", { name: "Face: what works" }).click();
    await expect(page.getByRole("dialog")).toContainText("Rather not");
    await faultless("what works");
    await page.keyboard.press("Escape");

    await slot(page, "face_image").getByRole("button", { name: "Replace the face picture" }).click();
    await choose(page.getByRole("dialog").getByRole("radio", { name: "Faces" }));
    await faultless("picker");
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a finger pulls the crop's frame, and the page stays where it is", async ({ page }) => {
    await open(page, "/face-to-model");
    await page.locator("[data-brief-row]").tap();
    await bring(page, "face_image", "portrait-freya", "face picture");
    await slot(page, "face_image").getByRole("button", { name: "Crop", exact: true }).locator("visible=true").tap();
    const dialog = page.getByRole("dialog", { name: "Crop the face picture" });
    await expect(dialog).toContainText("1200 × 1600 px");

    const corner = dialog.getByRole("button", { name: "bottom right corner" });
    const box = await boxAtRest(corner);
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    const touch = await page.context().newCDPSession(page);
    const at = (by: number) => [{ x: box.x + box.width / 2 - by, y: box.y + box.height / 2 - by }];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
    for (const by of [30, 60, 90])
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(by) });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });

    // Its ratio is kept, and nothing was scrolled or closed.
    const size = async () => {
      const [, width, height] = /(\d+) × (\d+) px/.exec((await dialog.textContent()) ?? "") ?? [];
      return [Number(width), Number(height)] as const;
    };
    await expect.poll(async () => (await size())[0]).toBeLessThan(1000);
    const [width, height] = await size();
    expect(width / height).toBeCloseTo(0.75, 2);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await dialog.getByRole("button", { name: "Crop", exact: true }).tap();
    await expect(dialog).toBeHidden();
    await expect(slot(page, "face_image")).toContainText("cropped");
  });
});
