import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { choose } from "../support/choose";
import type { FashnServer } from "../support/fashn-server";
import { pixel } from "../support/pictures";
import { picture, stageOf } from "../support/stage";
import { expect, generateButton, jobsOf, open, settled } from "./fixtures";
import { test } from "./with-fashn";

const size = { width: 400, height: 560 };
const twice = { width: 800, height: 1120 };
const green = [0, 255, 0];

async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  return readFile(await download.path());
}

/** Paints a rectangle onto a plain picture and has FASHN return plain green, twice as large. */
async function editInGreen(page: Page, studio: { url: string }, fashn: FashnServer, background: string, keep: boolean) {
  const plain = sharp({ create: { ...twice, channels: 3, background: "#0f0" } });
  const uri = `data:image/png;base64,${(await plain.png().toBuffer()).toString("base64")}`;
  fashn.outputs = () => [uri];
  await open(page, "/edit");
  const stage = stageOf(page);
  await stage.bring(await picture(size.width, size.height, background));
  await page.keyboard.press("r");
  await stage.drag([
    [100, 140],
    [300, 420],
  ]);
  await choose(page.getByRole("switch", { name: "Keep everything else as it was" }), keep);
  await page.getByRole("textbox", { name: "Prompt" }).fill("A green wall");
  const before = (await jobsOf(studio.url)).length;
  await generateButton(page).click();
  return settled(studio.url, before + 1);
}

// Chromium without a graphics card says so whenever WebGL is shown.
test.afterEach(({ quiet }) => {
  quiet.splice(0, quiet.length, ...quiet.filter((line) => !line.includes("GPU stall due to ReadPixels")));
});

test("a masked edit comes back twice: with everything else kept, and as FASHN returned it", async ({
  page,
  studio,
  fashn,
}) => {
  const job = await editInGreen(page, studio, fashn, "#b9aea4", true);
  expect(job).toMatchObject({ status: "done", options: { keepUnpainted: { feather: 12 } } });

  const version = page.getByRole("group", { name: "Version" });
  await expect(version.getByRole("radio", { name: "Everything else kept" })).toBeChecked();
  const kept = await saved(page);
  expect(await sharp(kept).metadata()).toMatchObject(twice);
  expect(await pixel(kept, 40, 40)).toEqual([0xb9, 0xae, 0xa4]);
  expect(await pixel(kept, 400, 560)).toEqual(green);

  // By arrow keys, as any group of choices.
  await version.getByRole("radio", { name: "Everything else kept" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(version.getByRole("radio", { name: "As FASHN returned it" })).toBeChecked();
  expect(await pixel(await saved(page), 40, 40)).toEqual(green);

  await version.getByText("Both").click();
  await expect(page.getByRole("slider", { name: "As FASHN returned it against Everything else kept" })).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

test("without the option it can still be asked for afterwards", async ({ page, studio, fashn }) => {
  await editInGreen(page, studio, fashn, "#7a8a99", false);
  await page.getByRole("button", { name: "Keep everything else as it was" }).click();
  await expect(page.getByRole("radio", { name: "Everything else kept" })).toBeChecked();
  expect(await pixel(await saved(page), 40, 40)).toEqual([0x7a, 0x8a, 0x99]);
});
