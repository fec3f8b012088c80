// `npm run screenshots`: takes the README's pictures from a studio of its own, with pictures that its sandbox draws.
import { mkdirSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { discard, startStudio } from "../tests/support/studio";
import { ensureBrowser } from "./setup/browser.mjs";

const folder = "docs/screenshots";

const prompts = [
  "Woman with deep skin in a long marigold dress, blue backdrop",
  "Man with short hair in a slate suit, sage backdrop",
  "Woman with a bob in a camel coat, grey studio",
  "Woman with long hair in a red dress, dusk blue backdrop",
  "Woman in a white shirt and indigo skirt, celadon backdrop",
];

async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1200);
  const picture = await page.screenshot();
  await sharp(picture).webp({ quality: 88 }).toFile(`${folder}/${name}.webp`);
}

async function generate(page: Page): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().includes("/files/assets/"), { timeout: 60_000 });
  await page.getByRole("button", { name: /^Generate/ }).click();
  await answer;
  await page
    .getByRole("button", { name: /^Take \d+$/ })
    .first()
    .waitFor({ timeout: 60_000 });
}

/** A mask over the lower half of the figure, by a few strokes of the brush. */
async function paint(page: Page): Promise<void> {
  const stage = page.getByRole("application");
  await stage.waitFor();
  await page.waitForTimeout(1500);
  const box = await stage.boundingBox();
  if (!box) throw new Error("there is nothing to paint on");
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (let stroke = 0; stroke < 5; stroke++) {
    const x = 0.42 + stroke * 0.035;
    await page.mouse.move(...at(x, 0.48));
    await page.mouse.down();
    await page.mouse.move(...at(x - 0.01, 0.86), { steps: 12 });
    await page.mouse.up();
  }
}

mkdirSync(folder, { recursive: true });
const studio = await startStudio();
const browser = await chromium.launch({ executablePath: await ensureBrowser() });
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
  const page = await context.newPage();
  await page.goto(`${studio.url}/model-create`);
  for (const prompt of prompts) {
    await page.getByRole("textbox", { name: "Prompt" }).fill(prompt);
    await page.getByRole("radio", { name: "3:4" }).check({ force: true });
    await generate(page);
    await page.waitForTimeout(4000);
  }
  await page.goto(`${studio.url}/try-on`);
  await page.getByRole("button", { name: "Use the samples" }).click();
  await generate(page);
  await page.getByRole("slider").waitFor();
  await take(page, "try-on");
  await page.goto(`${studio.url}/edit`);
  await page.getByRole("button", { name: "Use the samples" }).click();
  await page.getByRole("textbox", { name: "Prompt", exact: true }).fill("Trousers in deep green wool");
  await paint(page);
  await take(page, "edit");
  await page.goto(`${studio.url}/reframe`);
  await page.getByRole("button", { name: "Use the samples" }).click();
  await page.getByText("16:9").first().click();
  await take(page, "reframe");
  await page.goto(studio.url);
  await take(page, "desk");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${studio.url}/gallery`);
  await take(page, "gallery-dark");
} finally {
  await browser.close();
  await studio.stop();
  discard(studio.dataDir);
}
