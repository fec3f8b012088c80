import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Download, Page } from "@playwright/test";
import sharp from "sharp";
import type { AssetPage } from "@/lib/types/asset";
import { boxAtRest } from "../support/at-rest";
import { expect, generateButton, jobsOf, open, settled, test } from "./fixtures";

const ground = (page: Page) => page.locator("[data-ground]");
const downloadLink = (page: Page) => page.getByRole("link", { name: /^Download/ });

/** The top left pixel of what was saved, with its opacity where it has one. */
async function corner(download: Download): Promise<{ format: string | undefined; pixel: number[] }> {
  const bytes = await readFile(await download.path());
  const one = await sharp(bytes).extract({ left: 2, top: 2, width: 1, height: 1 }).raw().toBuffer();
  return { format: (await sharp(bytes).metadata()).format, pixel: [...one] };
}

async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), ...(await corner(download)) };
}

const derived = async (url: string) => {
  const page = (await (await fetch(`${url}/api/assets?source=made`)).json()) as AssetPage;
  return page.assets.filter(({ derivation }) => derivation?.kind === "on-background");
};

test.describe.configure({ mode: "serial" });

test("a cut-out is judged on any ground, and saved and used as it is shown", async ({ page, studio }) => {
  await open(page, "/background-remove");
  await page.locator('[data-slot="image"] input[type=file]').setInputFiles("public/samples/figure-noor.jpg");
  const before = (await jobsOf(studio.url)).length;
  await generateButton(page).click();
  const job = await settled(studio.url, before + 1);
  expect(job).toMatchObject({ status: "done", model: "background-remove" });

  await expect(ground(page)).toHaveAttribute("data-ground", "none");
  const png = await saved(page, () => page.keyboard.press("s"));
  expect(png).toMatchObject({ format: "png", pixel: [expect.any(Number), expect.any(Number), expect.any(Number), 0] });

  for (const [key, colour] of [
    ["w", "#ffffff"],
    ["k", "#000000"],
    ["t", "none"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(ground(page)).toHaveAttribute("data-ground", colour);
  }
  await page.getByRole("button", { name: "Black" }).click();
  await expect(page.getByRole("button", { name: "Black" })).toHaveAttribute("aria-pressed", "true");
  await expect(downloadLink(page)).toHaveAccessibleName("Download JPEG on black");
  const black = await saved(page, () => downloadLink(page).click());
  expect(black.name).toMatch(/\.jpg$/);
  expect(black).toMatchObject({ format: "jpeg", pixel: [0, 0, 0] });

  await page.getByRole("button", { name: "Colour", exact: true }).click();
  const slip = page.getByRole("dialog", { name: "Colour of the ground" });
  const hex = slip.getByRole("textbox", { name: "Hex" });
  await hex.fill("red");
  await expect(slip.getByRole("alert")).toBeVisible();
  await hex.fill("F2EFE9");
  await expect(ground(page)).toHaveAttribute("data-ground", "#f2efe9");
  await hex.press("Enter");
  await expect(slip).toBeHidden();
  await expect(page.getByRole("button", { name: "Colour, #f2efe9" })).toBeFocused();
  const cream = await saved(page, () => page.keyboard.press("s"));
  for (const [index, value] of [0xf2, 0xef, 0xe9].entries()) {
    expect(Math.abs((cream.pixel[index] ?? -9) - value)).toBeLessThanOrEqual(1);
  }
  // Saving it once more makes nothing new.
  await saved(page, () => page.keyboard.press("s"));
  expect((await derived(studio.url)).map(({ derivation }) => derivation)).toEqual([
    { kind: "on-background", colour: "#f2efe9" },
    { kind: "on-background", colour: "#000000" },
  ]);

  await page.keyboard.press("u");
  await page.getByRole("menuitem", { name: "Reframe" }).click();
  await expect(page).toHaveURL(/\/reframe$/);
  await expect(page.locator('[data-slot="image"]')).toContainText("on #f2efe9");
});

test("the colours chosen before are offered again, and the picture's page says what it was made from", async ({
  page,
  studio,
}) => {
  await open(page, "/background-remove");
  await expect(ground(page)).toBeVisible();
  await page.keyboard.press("b");
  const slip = page.getByRole("dialog", { name: "Colour of the ground" });
  await slip.getByRole("textbox", { name: "Hex" }).fill("#204060");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "White" }).click();
  await page.getByRole("button", { name: "Colour", exact: true }).click();
  await slip.getByRole("button", { name: "#204060" }).click();
  await expect(ground(page)).toHaveAttribute("data-ground", "#204060");

  const [newest] = await derived(studio.url);
  await open(page, `/gallery/${newest?.id}`);
  await expect(page.getByRole("complementary", { name: "About this picture" })).toContainText("Laid on #f2efe9");
  await expect(page.getByRole("complementary", { name: "Made from" })).toContainText("Cut-out");
});

for (const scheme of ["light", "dark"] as const) {
  test(`the ground and its slip are accessible, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await open(page, "/background-remove");
    await page.getByRole("button", { name: "Colour", exact: true }).click();
    await expect(page.getByRole("dialog", { name: "Colour of the ground" })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the grounds are within reach of a thumb", async ({ page }) => {
    await open(page, "/background-remove");
    const white = page.getByRole("button", { name: "White" });
    await white.tap();
    await expect(ground(page)).toHaveAttribute("data-ground", "#ffffff");
    const box = await boxAtRest(white);
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  });
});
