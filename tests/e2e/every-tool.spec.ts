import type { Page } from "@playwright/test";
import type { ModelName } from "@/lib/catalog";
import { choose } from "../support/choose";
import { expect, generateButton, jobsOf, open, settled, test } from "./fixtures";

const figure = "public/samples/figure-noor.jpg";
const coat = "public/samples/garment-coat.jpg";
const portrait = "public/samples/portrait-freya.jpg";

async function bring(page: Page, slot: string, file: string) {
  await page.locator(`[data-slot="${slot}"] input[type=file]`).setInputFiles(file);
  await expect(page.locator(`[data-slot="${slot}"]`)).not.toContainText("Reading");
}

const write = (page: Page, words: string) => page.getByRole("textbox", { name: "Prompt" }).fill(words);
const option = (page: Page, name: string | RegExp) => choose(page.getByRole("radio", { name }));

const tools: { model: ModelName; path: string; mime: string; brief: (page: Page) => Promise<void> }[] = [
  {
    model: "tryon-max",
    path: "/try-on",
    mime: "image/png",
    brief: async (page) => {
      await bring(page, "model_image", figure);
      await bring(page, "product_image", coat);
    },
  },
  {
    model: "tryon-v1.6",
    path: "/try-on",
    mime: "image/png",
    brief: async (page) => {
      await option(page, "v1.6");
      await bring(page, "model_image", figure);
      await bring(page, "garment_image", coat);
    },
  },
  {
    model: "product-to-model",
    path: "/product-to-model",
    mime: "image/png",
    brief: (page) => bring(page, "product_image", coat),
  },
  {
    model: "model-create",
    path: "/model-create",
    mime: "image/png",
    brief: (page) => write(page, "Woman with short black hair in a red dress, grey studio"),
  },
  { model: "model-swap", path: "/model-swap", mime: "image/png", brief: (page) => bring(page, "model_image", figure) },
  {
    model: "face-to-model",
    path: "/face-to-model",
    mime: "image/jpeg",
    brief: (page) => bring(page, "face_image", portrait),
  },
  {
    model: "edit",
    path: "/edit",
    mime: "image/png",
    brief: async (page) => {
      await bring(page, "image", figure);
      await write(page, "Make the backdrop dusk blue");
    },
  },
  {
    model: "reframe",
    path: "/reframe",
    mime: "image/png",
    brief: async (page) => {
      await bring(page, "image", figure);
      await choose(page.getByRole("checkbox", { name: /^1:1/ }));
    },
  },
  {
    model: "background-remove",
    path: "/background-remove",
    mime: "image/png",
    brief: (page) => bring(page, "image", figure),
  },
  {
    model: "image-to-video",
    path: "/video",
    mime: "video/mp4",
    brief: async (page) => {
      await bring(page, "image", figure);
      await option(page, /480p/);
    },
  },
];

for (const { model, path, mime, brief } of tools) {
  test(`${model} runs from its page, and costs what was said`, async ({ page, studio }) => {
    const before = (await jobsOf(studio.url)).length;
    await open(page, path);
    await brief(page);
    // What is filled is uploaded before Generate stands there to be pressed.
    await expect(generateButton(page)).toBeVisible();
    const shown = await page
      .getByText(/= \d+ credits?/)
      .first()
      .textContent();
    await generateButton(page).click();
    const job = await settled(studio.url, before + 1);

    expect(job).toMatchObject({ model, status: "done", error: null });
    expect(shown).toContain(`= ${job.estimatedCredits} credit`);
    expect(job.usedCredits).toBe(job.estimatedCredits);
    expect(job.outputs.map((asset) => asset.mime)).toEqual(Array(job.expected).fill(mime));
    const take = page.getByRole("button", { name: `Take ${job.take}`, exact: true }).first();
    await expect(take).toBeVisible();
    const file = await fetch(new URL(job.outputs[0]?.originalUrl ?? "", studio.url));
    expect(file.headers.get("content-type")).toBe(mime);
    expect((await file.arrayBuffer()).byteLength).toBe(job.outputs[0]?.bytes);
  });
}
