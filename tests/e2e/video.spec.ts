import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import type { AssetPage } from "@/lib/types/asset";
import { boxAtRest } from "../support/at-rest";
import { choose } from "../support/choose";
import { expect, generateButton, jobsOf, open, settled, test } from "./fixtures";

const figure = "public/samples/figure-noor.jpg";
const bring = (page: Page, slot: string) =>
  page.locator(`[data-slot="${slot}"] input[type=file]`).setInputFiles(figure);
const player = (page: Page) => page.getByRole("region", { name: "Film" });
const ruler = (page: Page) => page.getByRole("slider", { name: "Time" });
const frame = async (page: Page) => Number(/Frame (\d+) of/.exec(await player(page).innerText())?.[1]);
const isPaused = (page: Page) => page.locator("video").evaluate((video: HTMLVideoElement) => video.paused);

test.describe.configure({ mode: "serial" });

test("an end picture is said to need 1080p, at its slot and at the resolution", async ({ page }) => {
  await open(page, "/video");
  const slot = page.locator('[data-slot="end_image"]');
  await expect(page.getByText("At 1080p only.")).toBeVisible();
  await choose(page.getByRole("radio", { name: /720p/ }));
  await expect(page.getByText("An end picture needs 1080p.")).toBeVisible();
  await page.getByRole("button", { name: "Use 1080p" }).click();
  await expect(page.getByRole("radio", { name: /1080p/ })).toBeChecked();

  await bring(page, "image");
  await bring(page, "end_image");
  await expect(slot).toContainText("figure-noor");
  await expect(page.getByRole("radio", { name: /480p/ })).toBeDisabled();
  await expect(page.getByRole("radiogroup", { name: "Resolution" })).toContainText("An end picture needs 1080p");
});

test("a film plays in its place, goes frame by frame, and gives its frames as pictures", async ({ page, studio }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/video");
  await bring(page, "image");
  await choose(page.getByRole("radio", { name: /480p/ }));
  const before = (await jobsOf(studio.url)).length;
  await generateButton(page).click();
  const job = await settled(studio.url, before + 1);
  expect(job).toMatchObject({ status: "done", model: "image-to-video" });
  const [film] = job.outputs;
  if (!film) throw new Error("no film was made");

  // Nothing moves by itself for who wants less motion: its first frame stands there, in its own ratio.
  const video = page.locator("video");
  await expect(video).toHaveAttribute("poster", film.thumbs.at(-1)?.url ?? "");
  expect(await isPaused(page)).toBe(true);
  const box = await boxAtRest(video);
  expect(box.width / box.height).toBeCloseTo(film.width / film.height, 2);
  await expect(player(page)).toContainText("Frame 1 of 120");

  // The button that was pressed last has the focus still: Space plays what came, and pays for nothing more.
  await expect(generateButton(page)).toBeFocused();
  await page.keyboard.press(" ");
  await expect.poll(() => frame(page)).toBeGreaterThan(3);
  await page.keyboard.press(" ");
  await expect.poll(() => isPaused(page)).toBe(true);
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();

  const at = await frame(page);
  await page.keyboard.press(".");
  await page.keyboard.press(".");
  await expect.poll(() => frame(page)).toBe(at + 2);
  await page.getByRole("button", { name: "One frame back" }).click();
  await expect.poll(() => frame(page)).toBe(at + 1);
  // Space presses what a person has gone to by key; the film does not take it.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press(" ");
  await expect.poll(() => frame(page)).toBe(at);
  expect(await isPaused(page)).toBe(true);

  await ruler(page).focus();
  await page.keyboard.press("End");
  await expect(ruler(page)).toHaveAttribute("aria-valuetext", /Frame 120 of 120$/);
  await page.keyboard.press("Home");
  await page.keyboard.press("PageUp");
  await expect(ruler(page)).toHaveAttribute("aria-valuetext", "1.00 of 5.00 s, Frame 25 of 120");
  await page.keyboard.press("ArrowRight");
  await expect(ruler(page)).toHaveAttribute("aria-valuetext", /Frame 26 of 120$/);
  // The film's own keys work on its ruler too.
  await page.keyboard.press("[");
  await expect(page.getByRole("combobox", { name: "Speed" })).toHaveValue("0.75");
  await page.getByRole("combobox", { name: "Speed" }).selectOption("0.25");
  expect(await video.evaluate((one: HTMLVideoElement) => one.playbackRate)).toBe(0.25);
  await page.getByRole("button", { name: "Loop" }).click();
  expect(await video.evaluate((one: HTMLVideoElement) => one.loop)).toBe(false);

  expect(await jobsOf(studio.url)).toHaveLength(before + 1);

  await page.keyboard.press("p");
  await page.getByRole("button", { name: "Use as…" }).click();
  const made = (await (await fetch(`${studio.url}/api/assets?source=made`)).json()) as AssetPage;
  expect(made.assets[0]).toMatchObject({
    origin: "derived",
    derivedFrom: film.id,
    mime: "image/png",
    width: film.width,
    height: film.height,
  });
  // Frame 26 of 24 a second.
  expect(made.assets[0]?.derivation).toEqual({ kind: "frame", atMs: Math.ceil((25 * 1000) / 24) });
  await page.getByRole("menuitem", { name: "Reframe" }).click();
  await expect(page).toHaveURL(/\/reframe$/);
  await expect(page.locator('[data-slot="image"]')).toContainText("at 1.04 s");

  const bytes = await (await fetch(`${studio.url}${made.assets[0]?.originalUrl}`)).arrayBuffer();
  const { channels } = await sharp(Buffer.from(bytes)).stats();
  expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
});

test("the gallery has the same player, and a frame says which film it is from", async ({ page, studio }) => {
  const made = (await (await fetch(`${studio.url}/api/assets?source=made`)).json()) as AssetPage;
  const [taken, film] = made.assets;
  await open(page, `/gallery/${film?.id}`);
  await expect(player(page)).toContainText("of 120");
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();

  await open(page, `/gallery/${taken?.id}`);
  const parents = page.getByRole("complementary", { name: "Made from" });
  await parents.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/gallery/${film?.id}$`));
});

for (const scheme of ["light", "dark"] as const) {
  test(`the player is accessible, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await open(page, "/video");
    await expect(player(page)).toContainText("Frame 1 of 120");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap stops the film and brings back its controls, each as large as a thumb", async ({ page }) => {
    await open(page, "/video");
    await expect.poll(() => isPaused(page)).toBe(false);
    await page.locator("video").tap();
    await expect.poll(() => isPaused(page)).toBe(true);
    const controls = player(page).getByRole("button");
    for (const control of await controls.all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole("button", { name: "Take this frame as a picture" }).tap();
    await expect(page.getByText(/Frame at .* is in the gallery/)).toBeVisible();
  });
});
