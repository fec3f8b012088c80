import { devices } from "@playwright/test";
import { boxAtRest } from "../support/at-rest";
import { expect, jobsOf, open, settled } from "./fixtures";
import { test } from "./with-fashn";

test.beforeEach(async ({ page, studio }) => {
  const jobs = await jobsOf(studio.url);
  if (jobs.some(({ model, status }) => model === "background-remove" && status === "done")) return;
  await open(page, "/background-remove");
  await page.locator('[data-slot="image"] input[type=file]').setInputFiles("public/samples/figure-noor.jpg");
  await page.getByRole("button", { name: /^Generate/ }).click();
  await settled(studio.url, jobs.length + 1);
});

test("a frame of the strip goes to another tool's input by keyboard, found by typing", async ({ page }) => {
  await open(page, "/background-remove");
  const frame = page.locator("[data-frame]").first();
  await frame.focus();
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu", { name: "Use as input in" });
  await expect(menu.getByRole("menuitem").first()).toBeVisible();
  // Every picture input of every tool.
  await expect(menu.getByRole("menuitem")).toHaveCount(17);
  await page.keyboard.press("Escape");
  await expect(frame).toBeFocused();

  await page.keyboard.press("Shift+F10");
  // Shown is not yet taken over: until then keys belong to the page.
  await expect(menu.locator(":focus").or(menu.and(page.locator(":focus")))).toBeVisible();
  await page.keyboard.type("image to video e");
  await expect(page.getByRole("menuitem", { name: "Image to video End picture" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/video$/);
  await expect(page.getByRole("button", { name: /^Replace the end picture/ })).toBeVisible();
});

test("the same menu stands at the stage and in the gallery", async ({ page }) => {
  await open(page, "/background-remove");
  await page.locator("[data-frame]").first().click();
  const stage = page.getByRole("region", { name: "Stage" });
  await expect(stage.getByRole("button", { name: "Use as input in…" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByRole("menuitem")).toHaveCount(17);
  await page.keyboard.press("Escape");

  await open(page, "/gallery");
  const print = page.getByRole("figure").first();
  await print.hover();
  await print.getByRole("button", { name: "Use as input in" }).click();
  await expect(page.getByRole("menuitem")).toHaveCount(17);
  await page.getByRole("menuitem", { name: "Edit Picture" }).click();
  await expect(page).toHaveURL(/\/edit$/);
  await expect(page.getByRole("button", { name: /^Replace the picture/ })).toBeVisible();
});

test.describe("on a phone", () => {
  const { defaultBrowserType, ...phone } = devices["iPhone 13"];
  test.use({ ...phone, viewport: { width: 390, height: 844 } });

  test("a finger that rests on a frame opens it, and picks nothing when it goes", async ({ page }) => {
    await open(page, "/background-remove");
    const frame = page.locator("[data-frame]").first();
    const box = await boxAtRest(frame);
    const finger = await page.context().newCDPSession(page);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
    const line = page.getByRole("menuitem", { name: "Reframe Picture" });
    await expect(line).toBeAttached();
    await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect(line).toBeAttached();
    expect((await boxAtRest(line)).height).toBeGreaterThanOrEqual(44);
    await line.tap();
    await expect(page).toHaveURL(/\/reframe$/);
  });
});
