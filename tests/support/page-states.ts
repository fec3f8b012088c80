import { expect, type Page } from "@playwright/test";
import type { ToolId } from "@/lib/catalog/tools";
import { choose } from "./choose";
import { stageOf } from "./stage";

/** Something on a page that can be opened or filled. Each begins where the one before has left the page. */
export type State = { name: string; reach: (page: Page) => Promise<void>; leave?: (page: Page) => Promise<void> };

const slip = async (page: Page) => expect(page.getByRole("dialog").last()).toBeVisible();
const closed = async (page: Page) => {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
};

/** Opens a slip, a dialog or a sheet by its button. */
export const opened = (name: string | RegExp): State => ({
  name: String(name),
  reach: async (page) => {
    await page.getByRole("button", { name }).first().click({ force: true });
    await slip(page);
  },
  leave: closed,
});

export const bring = (page: Page, slot: string, file: string) =>
  page.locator(`[data-slot="${slot}"] input[type=file]`).setInputFiles(`public/samples/${file}.jpg`);

const filled = (slots: Record<string, string>): State => ({
  name: "filled",
  reach: async (page) => {
    for (const [slot, file] of Object.entries(slots)) {
      await bring(page, slot, file);
      await expect(page.locator(`[data-slot="${slot}"]`).getByRole("button", { name: /^Replace the/ })).toBeAttached();
    }
  },
});

const advanced: State = { name: "advanced", reach: (page) => page.locator("summary").first().click() };
const menu = (name: string, open: (page: Page) => Promise<void>): State => ({
  name,
  reach: async (page) => {
    await open(page);
    await expect(page.getByRole("menu")).toBeVisible();
  },
  leave: async (page) => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
  },
});
const useAs = menu("use as", (page) => page.keyboard.press("u"));
const briefAgain = menu("its brief again", (page) => page.getByRole("button", { name: /^Take its brief/ }).click());
const taken: State = {
  name: "a take on the stage",
  reach: async (page) => {
    await page.locator("[data-frame]").first().click();
    await expect(page.getByRole("link", { name: /^Download/ }).first()).toBeVisible();
  },
};
export const key = (name: string, press: string): State => ({
  name,
  reach: async (page) => {
    await page.keyboard.press(press);
    await slip(page);
  },
  leave: closed,
});

const samples = (slot: string): State => ({
  name: `the picker of ${slot}`,
  reach: async (page) => {
    await page.locator(`[data-slot="${slot}"]`).getByRole("button", { name: "Samples" }).click();
    await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
  },
  leave: closed,
});

/** What can be opened or filled on the page of each tool. */
export const toolStates: Record<ToolId, State[]> = {
  "try-on": [
    samples("model_image"),
    opened("Model: what works"),
    opened("Presets"),
    opened("Compare price and time"),
    opened("Earlier prompts"),
    advanced,
    filled({ model_image: "figure-noor", product_image: "garment-coat" }),
    {
      name: "crop",
      reach: async (page) => {
        await page
          .locator('[data-slot="model_image"]')
          .getByRole("button", { name: "Crop" })
          .first()
          .click({ force: true });
        await slip(page);
      },
      leave: closed,
    },
    { name: "v1.6", reach: (page) => choose(page.getByRole("radio", { name: "v1.6" })) },
  ],
  "product-to-model": [filled({ product_image: "garment-coat", face_reference: "portrait-freya" }), advanced],
  "model-create": [opened("Person"), advanced],
  "model-swap": [filled({ model_image: "figure-noor", face_reference: "portrait-freya" }), advanced],
  "face-to-model": [filled({ face_image: "portrait-freya" }), advanced],
  edit: [
    opened(/^Ideas: /),
    filled({ image: "figure-noor" }),
    {
      name: "painted",
      reach: async (page) => {
        await stageOf(page).ready();
        await page.keyboard.press("a");
        await expect(page.getByText("100 % of the picture")).toBeVisible();
      },
    },
    key("the sheet of keys", "?"),
    key("all settings", "o"),
  ],
  reframe: [
    filled({ image: "figure-noor" }),
    {
      name: "two ratios",
      reach: async (page) => {
        await choose(page.getByRole("checkbox", { name: /^1:1/ }));
        await choose(page.getByRole("checkbox", { name: /^16:9/ }));
      },
    },
  ],
  "background-remove": [taken, useAs, briefAgain, opened(/colour/i)],
  video: [taken, opened("Earlier prompts")],
};
