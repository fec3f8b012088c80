import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { boxAtRest, shotAtRest, textAtRest } from "../support/at-rest";
import type { FashnServer } from "../support/fashn-server";
import { maskWith, picture, pixelsOf, type Spot, sentFile, stageOf } from "../support/stage";
import { expect, generateButton, open } from "./fixtures";
import { test as base } from "./with-fashn";

const test = base.extend<{ still: undefined }>({
  // Chromium without a graphics card says so whenever WebGL is shown.
  still: [
    async ({ quiet }, use) => {
      await use(undefined);
      const rest = quiet.filter((line) => !line.includes("GPU stall due to ReadPixels"));
      quiet.splice(0, quiet.length, ...rest);
    },
    { auto: true },
  ],
});

const size = { width: 400, height: 560 };

/** Sends the draft and waits until FASHN has it. */
async function generate(page: Page, fashn: FashnServer) {
  const before = fashn.runs.length;
  await page.getByRole("textbox", { name: "Prompt" }).fill(`Shorten the coat ${before}`);
  await generateButton(page).click();
  await expect.poll(() => fashn.runs.length).toBe(before + 1);
}

test("FASHN gets the painted mask pixel for pixel, and the picture as without one", async ({ page, fashn }) => {
  await open(page, "/edit");
  const stage = stageOf(page);
  await stage.bring(await picture(size.width, size.height));
  await generate(page, fashn);
  expect(fashn.runs.at(-1)?.body?.inputs).not.toHaveProperty("mask");
  const untouched = sentFile(fashn, "image");

  await stage.paintAgain();
  await page.keyboard.press("r");
  await stage.drag([
    [50, 60],
    [150, 200],
  ]);
  // With Alt, and with the right button, a shape takes away.
  await page.keyboard.down("Alt");
  await stage.drag([
    [100, 100],
    [120, 130],
  ]);
  await page.keyboard.up("Alt");
  await stage.drag(
    [
      [60, 70],
      [70, 90],
    ],
    "right",
  );
  await stage.drag([
    [300, 400],
    [380, 500],
  ]);
  await expect(stage.coverage).toHaveText("9 % of the picture");
  // At once, before the mask can have been sent ahead.
  await generate(page, fashn);

  const { pixels, ...facts } = await pixelsOf(sentFile(fashn, "mask"));
  expect(facts).toEqual({ ...size, channels: 1 });
  const wanted = maskWith(size, [
    { from: [50, 60], to: [150, 200], value: 255 },
    { from: [100, 100], to: [120, 130], value: 0 },
    { from: [60, 70], to: [70, 90], value: 0 },
    { from: [300, 400], to: [380, 500], value: 255 },
  ]);
  expect(Buffer.compare(pixels, wanted)).toBe(0);
  expect(Buffer.compare(sentFile(fashn, "image"), untouched)).toBe(0);
  expect(await pixelsOf(untouched)).toMatchObject({ ...size, channels: 3 });
});

test("what the film shows is what is sent: strokes, soft edges, erasing, undo, a reload", async ({ page, fashn }) => {
  await open(page, "/edit");
  const stage = stageOf(page);
  await stage.bring(await picture(size.width, size.height));
  await page.keyboard.press("Delete");
  await stage.drag([
    [80, 80],
    [300, 120],
    [200, 300],
  ]);
  await page.keyboard.press("Shift+[");
  await page.keyboard.press("Shift+[");
  await stage.drag([
    [100, 420],
    [320, 480],
  ]);
  await stage.drag(
    [
      [180, 60],
      [180, 180],
    ],
    "right",
  );
  const painted = await textAtRest(stage.coverage);
  await stage.drag([
    [40, 500],
    [360, 500],
  ]);
  await page.keyboard.press("Control+z");
  await expect(stage.coverage).toHaveText(painted);

  /** Where the film covers at least half as much as where it covers all, told from what is on the screen. */
  const seen = async () => {
    await page.mouse.move(5, 5);
    const [x, y] = await stage.at([0, 0]);
    const clip = { x, y, ...size };
    const shown = await shotAtRest(page, clip);
    const film = await pixelsOf(shown);
    await page.keyboard.down("c");
    const bare = await pixelsOf(await shotAtRest(page, clip, shown));
    await page.keyboard.up("c");
    const change = (i: number) =>
      Math.abs((film.pixels[i * film.channels + 1] ?? 0) - (bare.pixels[i * bare.channels + 1] ?? 0));
    const changes = Array.from({ length: size.width * size.height }, (_, i) => change(i));
    const full = changes.reduce((most, one) => Math.max(most, one), 0);
    expect(full).toBeGreaterThan(40);
    return changes.map((one) => one / full);
  };
  /** Pixels where mask and film say different things, other than at the very middle of a soft edge. */
  const differing = (mask: Buffer, film: number[]) =>
    film.filter((share, i) => Math.abs(share - 0.5) > 0.04 && share >= 0.5 !== (mask[i] ?? 0) >= 128).length;

  const shares = await seen();
  await generate(page, fashn);
  const first = await pixelsOf(sentFile(fashn, "mask"));
  expect([...new Set(first.pixels)].sort()).toEqual([0, 255]);
  expect(differing(first.pixels, shares)).toBe(0);

  await page.reload();
  await stage.paintAgain();
  await expect(stage.coverage).toHaveText(painted);
  await page.keyboard.press("1");
  expect(differing(first.pixels, await seen())).toBe(0);
  await generate(page, fashn);
  expect(Buffer.compare((await pixelsOf(sentFile(fashn, "mask"))).pixels, first.pixels)).toBe(0);
});

test("a mask stays with its picture, and another picture can take it", async ({ page, fashn }) => {
  await open(page, "/edit");
  const stage = stageOf(page);
  await stage.bring(await picture(size.width, size.height, "#446688"), "first.png");
  await page.keyboard.press("r");
  await stage.drag([
    [0, 0],
    [200, 280],
  ]);
  await expect(stage.coverage).toHaveText("25 % of the picture");

  await stage.bring(await picture(size.width, size.height, "#886644"), "second.png");
  await expect(stage.coverage).toHaveText("None yet");
  await generate(page, fashn);
  expect(fashn.runs.at(-1)?.body?.inputs).not.toHaveProperty("mask");

  await stage.paintAgain();
  await page.keyboard.press("t");
  await expect(stage.coverage).toHaveText("25 % of the picture");
  await page.keyboard.press("Control+z");
  await expect(stage.coverage).toHaveText("None yet");

  await stage.bring(await picture(size.width, size.height, "#446688"), "first.png");
  await expect(stage.coverage).toHaveText("25 % of the picture");
  await generate(page, fashn);
  const { pixels } = await pixelsOf(sentFile(fashn, "mask"));
  expect(Buffer.compare(pixels, maskWith(size, [{ from: [0, 0], to: [200, 280], value: 255 }]))).toBe(0);
});

test("every tool, by mouse: polygon, lasso, straight lines, fill, invert, edges, a mask from a file", async ({
  page,
}) => {
  await open(page, "/edit");
  const stage = stageOf(page);
  await stage.bring(await picture(size.width, size.height, "#557755"));
  const click = async (spot: Spot, modifiers: "Shift"[] = []) => {
    for (const key of modifiers) await page.keyboard.down(key);
    await page.mouse.click(...(await stage.at(spot)));
    for (const key of modifiers) await page.keyboard.up(key);
  };
  await page.keyboard.press("p");
  for (const spot of [
    [0, 0],
    [400, 0],
    [400, 280],
    [0, 280],
  ] as const)
    await click(spot);
  await page.keyboard.press("Enter");
  await expect(stage.coverage).toHaveText("50 % of the picture");
  await page.keyboard.press("i");
  await page.keyboard.press("i");
  await expect(stage.coverage).toHaveText("50 % of the picture");
  await page.keyboard.press("a");
  await expect(stage.coverage).toHaveText("100 % of the picture");
  await page.keyboard.press("Backspace");
  await expect(stage.coverage).toHaveText("None yet");

  await page.keyboard.press("l");
  await stage.drag([
    [100, 100],
    [300, 100],
    [300, 300],
    [100, 300],
  ]);
  await expect(stage.coverage).toHaveText("18 % of the picture");
  await page.keyboard.press("w");
  await expect(stage.coverage).toHaveText("21 % of the picture");
  await page.keyboard.press("n");
  await expect(stage.coverage).toHaveText("18 % of the picture");
  await page.keyboard.press("Delete");

  // From the last point to where it is pressed with Shift.
  await page.keyboard.press("b");
  await click([50, 50]);
  await click([350, 500], ["Shift"]);
  await expect(stage.coverage).toHaveText("15 % of the picture");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(stage.coverage).toHaveText("None yet");
  await page.keyboard.press("Control+Shift+z");
  await expect(stage.coverage).toHaveText(/Under 1 %|1 %/);

  const half = await sharp(maskWith(size, [{ from: [0, 0], to: [400, 140], value: 255 }]), {
    raw: { ...size, channels: 1 },
  })
    .png()
    .toBuffer();
  await page.getByLabel("Import a mask").setInputFiles({ name: "mask.png", mimeType: "image/png", buffer: half });
  await expect(stage.coverage).toHaveText("25 % of the picture");
});

test("zooms at the pointer, moves, fits, and stays within its limits", async ({ page }) => {
  await open(page, "/edit");
  const stage = stageOf(page);
  await stage.bring(await picture(size.width, size.height, "#775577"));
  const zoom = page.getByRole("button", { name: /^Zoom \d/ });
  const spot = [120, 200] as const;
  const before = await stage.at(spot);
  await page.mouse.move(...before);
  await page.mouse.wheel(0, -240);
  await expect(zoom).not.toHaveText("100 %");
  const after = await stage.at(spot);
  expect(Math.hypot(after[0] - before[0], after[1] - before[1])).toBeLessThan(1.5);

  await page.keyboard.down("Space");
  await page.mouse.down();
  await page.mouse.move(before[0] + 60, before[1] + 30, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up("Space");
  const moved = await stage.at(spot);
  expect([Math.round(moved[0] - after[0]), Math.round(moved[1] - after[1])]).toEqual([60, 30]);
  await expect(stage.coverage).toHaveText("None yet");

  for (let i = 0; i < 20; i++) await page.keyboard.press("+");
  await expect(zoom).toHaveText("3200 %");
  for (let i = 0; i < 40; i++) await page.keyboard.press("-");
  await expect(zoom).toHaveText("5.0 %");
  await page.keyboard.press("0");
  const [left, top] = await stage.at([0, 0]);
  const [right, bottom] = await stage.at([size.width, size.height]);
  const tools = await page.getByRole("toolbar", { name: "Mask tools" }).boundingBox();
  const around = await stage.surface.boundingBox();
  expect(left).toBeGreaterThan((tools?.x ?? 0) + (tools?.width ?? 0));
  expect(right).toBeLessThan((around?.x ?? 0) + (around?.width ?? 0));
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(900);
});

test("paints by keyboard alone, and shows every key", async ({ page }) => {
  await open(page, "/edit");
  const stage = stageOf(page);
  await stage.bring(await picture(size.width, size.height, "#557799"));
  await stage.surface.focus();
  await page.keyboard.press("j");
  for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("j");
  await expect(stage.coverage).toHaveText("3 % of the picture");
  await page.keyboard.press("v");
  await expect(page.getByRole("radio", { name: "Outline" }).first()).toBeChecked();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(sheet.getByText("Grow", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});

for (const theme of ["light", "dark"] as const) {
  test(`has nothing for axe to find, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await open(page, "/edit");
    const stage = stageOf(page);
    await stage.bring(await picture(size.width, size.height, "#995577"));
    await page.keyboard.press("a");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: "All settings" }).click();
    await expect(page.getByRole("dialog", { name: "Painting" })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test.describe("with fingers, on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test("one finger paints, two move and zoom without painting, and the page stays where it is", async ({
    page,
    fashn,
  }) => {
    await open(page, "/edit");
    const stage = stageOf(page);
    await page.locator('[data-slot="image"] input[type=file]').setInputFiles({
      name: "phone.png",
      mimeType: "image/png",
      buffer: await picture(size.width, size.height, "#334455"),
    });
    await stage.ready();
    await boxAtRest(stage.photo);
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Spot[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    const [a, b] = [await stage.at([100, 150]), await stage.at([300, 350])];
    const zoom = async () => ((await stage.at([300, 350]))[0] - (await stage.at([100, 350]))[0]) / 200;
    const whole = await zoom();

    await touch("touchStart", [a]);
    await touch("touchStart", [a, b]);
    for (let i = 1; i <= 5; i++)
      await touch("touchMove", [
        [a[0] - 8 * i, a[1] - 8 * i],
        [b[0] + 8 * i, b[1] + 8 * i],
      ]);
    await touch("touchEnd", []);
    await expect.poll(zoom).toBeGreaterThan(whole * 1.2);
    await page.getByRole("button", { name: "Fit" }).click();
    await expect.poll(zoom).toBeCloseTo(whole, 3);
    await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();

    const targets = await page.getByRole("toolbar", { name: "Mask tools" }).getByRole("button").all();
    for (const target of targets) {
      const box = await target.boundingBox();
      if (box) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }

    await touch("touchStart", [a]);
    for (let i = 1; i <= 8; i++) await touch("touchMove", [[a[0] + 6 * i, a[1] + 8 * i]]);
    await touch("touchEnd", []);
    await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);

    await page.locator("[data-brief-row]").click();
    await page.getByRole("textbox", { name: "Prompt" }).fill("Red scarf");
    await page.getByRole("button", { name: "Close the brief" }).last().click();
    const before = fashn.runs.length;
    await generateButton(page).click();
    await expect.poll(() => fashn.runs.length).toBe(before + 1);
    const { pixels } = await pixelsOf(sentFile(fashn, "mask"));
    // Along the finger it is painted, beside it not.
    expect(pixels[180 * size.width + 115]).toBe(255);
    expect(pixels[180 * size.width + 300]).toBe(0);
  });
});
