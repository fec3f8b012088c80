import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { choose } from "../support/choose";
import { expect, generateButton, jobsOf, open, settled } from "./fixtures";
import { test } from "./with-fashn";

const prompt = (page: Page) => page.getByRole("textbox", { name: "Prompt", exact: true });
const block = (page: Page, name: string) =>
  page
    .getByRole("group", { name: "Building blocks of the prompt" })
    .getByRole("button", { name: new RegExp(`^${name}`) });

/** Opens a building block by keyboard and goes down to a value. */
async function pick(page: Page, name: string, value: string) {
  await block(page, name).focus();
  await page.keyboard.press("Enter");
  const slip = page.getByRole("dialog", { name });
  const choice = slip.getByRole("button", { name: value, exact: true });
  await expect(slip.getByRole("button").first()).toBeVisible();
  for (let i = 0; i < 12 && !(await choice.evaluate((button) => button === document.activeElement)); i++) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(slip).toBeHidden();
  await expect(block(page, name)).toBeFocused();
}

async function bring(page: Page, slot: string, file: string) {
  await page.locator(`[data-slot="${slot}"] input[type=file]`).setInputFiles(`public/samples/${file}.jpg`);
  await expect(page.locator(`[data-slot="${slot}"]`)).not.toContainText("Reading");
}

/** Presses Generate and answers what FASHN was sent. */
async function send(page: Page, { studio, fashn }: { studio: { url: string }; fashn: { runs: { body: unknown }[] } }) {
  const before = (await jobsOf(studio.url)).length;
  await generateButton(page).click();
  await settled(studio.url, before + 1);
  return fashn.runs.at(-1)?.body as { model_name: string; inputs: Record<string, unknown> };
}

test("a prompt of building blocks by keyboard, edited, sent, and taken up again from its preset", async ({
  page,
  studio,
  fashn,
}) => {
  await open(page, "/model-create");
  await pick(page, "Setting", "On a Lisbon rooftop");
  await pick(page, "Person", "Woman");
  await pick(page, "Hair", "Short curly black hair");
  await pick(page, "Age", "In their thirties");
  await expect(prompt(page)).toHaveValue("Woman in her thirties, short curly black hair, on a Lisbon rooftop.");

  // A block in a person's own words.
  await block(page, "Garment").click();
  await page.getByRole("textbox", { name: "Garment in your own words" }).fill("in a red linen jumpsuit");
  await page.keyboard.press("Enter");
  // Free words between the blocks stay, whatever is chosen afterwards.
  await expect(prompt(page)).toHaveValue(/in a red linen jumpsuit/);
  const edited =
    "Woman in her thirties, short curly black hair, in a red linen jumpsuit and bare feet, on a Lisbon rooftop. Quiet.";
  await prompt(page).fill(edited);
  await pick(page, "Person", "Man");
  await expect(prompt(page)).toHaveValue(edited.replace("Woman in her", "Man in his"));
  await expect(block(page, "Pose")).toHaveAccessibleName("Pose");
  await expect(block(page, "Garment")).toHaveAccessibleName("Garment: in a red linen jumpsuit");

  // A preset keeps it over a reload.
  await choose(page.getByRole("radio", { name: /^2K/ }));
  await page.getByRole("button", { name: "Presets" }).click();
  await page.getByRole("textbox", { name: "Save these inputs" }).fill("Lisbon");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Lisbon/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Presets" })).toBeFocused();
  await page.reload();
  await prompt(page).fill("Something else");
  await choose(page.getByRole("radio", { name: /^1K/ }));
  await page.getByRole("button", { name: "Presets" }).click();
  await expect(page.getByRole("button", { name: /^Lisbon/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(prompt(page)).toHaveValue(edited.replace("Woman in her", "Man in his"));
  await expect(page.getByRole("radio", { name: /^2K/ })).toBeChecked();
  // And gives back what stood there.
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(prompt(page)).toHaveValue("Something else");

  await page.getByRole("button", { name: "Presets" }).click();
  await page.getByRole("button", { name: /^Lisbon/ }).click();
  const sent = await send(page, { studio, fashn });
  expect(sent).toMatchObject({
    model_name: "model-create",
    inputs: { prompt: edited.replace("Woman in her", "Man in his"), resolution: "2k", aspect_ratio: "1:1" },
  });
});

test("a face ends the output at 2K, and says what it costs", async ({ page, studio, fashn }) => {
  await open(page, "/model-create");
  await prompt(page).fill("Woman in a camel coat");
  await expect(page.locator('[data-slot="face_reference"]')).toContainText("+3 credits");
  await bring(page, "face_reference", "portrait-freya");
  await expect(page.getByText("1 + 3 = 4 credits")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^4K/ })).toBeDisabled();
  await expect(page.getByText(/With a face the picture ends at 2K/)).toBeAttached();
  await choose(page.getByRole("radio", { name: "Loosely" }));
  await choose(page.getByRole("radio", { name: "21:9" }));
  await expect(page.getByText("1568 × 672 px")).toBeVisible();
  const { inputs } = await send(page, { studio, fashn });
  expect(inputs).toMatchObject({ face_reference_mode: "match_base", aspect_ratio: "21:9" });
  expect(inputs.face_reference).toMatch(/^data:image\/jpeg;base64,/);
});

test("earlier prompts are found by a word, taken by keyboard, and never cost what stood there", async ({
  page,
  studio,
  fashn,
}) => {
  await open(page, "/model-create");
  for (const words of ["Woman in a green parka", "Man in a silk shirt"]) {
    await prompt(page).fill(words);
    await send(page, { studio, fashn });
  }
  await prompt(page).fill("Not sent yet");
  await page.keyboard.press("Alt+ArrowUp");
  const search = page.getByRole("combobox", { name: "Search earlier prompts" });
  await expect(search).toBeFocused();
  const option = page.getByRole("option");
  await expect(option.first()).toContainText("Man in a silk shirt");
  await page.keyboard.press("ArrowDown");
  await expect(option.nth(1)).toHaveAttribute("aria-selected", "true");
  await search.fill("PARKA");
  await expect(option).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(prompt(page)).toHaveValue("Woman in a green parka");
  await expect(prompt(page)).toBeFocused();
  // The browser's own undo brings back what was written.
  await page.keyboard.press("Control+z");
  await expect(prompt(page)).toHaveValue("Not sent yet");
});

test("an idea comes after what is written, with its changeable word selected", async ({ page }) => {
  await open(page, "/edit");
  await prompt(page).fill("Turn left");
  await page.getByRole("button", { name: "Ideas: colour" }).click();
  await page.getByRole("button", { name: "Change the colour of the coat to bottle green" }).click();
  await expect(prompt(page)).toHaveValue("Turn left, change the colour of the coat to bottle green");
  await page.keyboard.type("camel");
  await expect(prompt(page)).toHaveValue("Turn left, change the colour of the coat to camel");
});

test("product to model takes its ratio from the most specific picture, until one is chosen", async ({
  page,
  studio,
  fashn,
}) => {
  await open(page, "/product-to-model");
  await expect(page.getByText("From the background, else the inspiration, else the product")).toBeVisible();
  await bring(page, "product_image", "garment-coat");
  await expect(page.getByText("3:4, from the product")).toBeVisible();
  await bring(page, "background_reference", "figure-leo");
  await expect(page.getByText("3:4, from the background")).toBeVisible();
  await expect(page.getByText(/about \d+ × \d+ px/)).toBeVisible();
  const inherited = await send(page, { studio, fashn });
  expect(inherited.model_name).toBe("product-to-model");
  expect(inherited.inputs).not.toHaveProperty("aspect_ratio");
  expect(Object.keys(inherited.inputs)).toEqual(expect.arrayContaining(["product_image", "background_reference"]));

  await choose(page.getByRole("radio", { name: "16:9" }));
  await expect(page.getByText("16:9, chosen")).toBeVisible();
  await expect(page.getByText("1360 × 760 px")).toBeVisible();
  expect((await send(page, { studio, fashn })).inputs.aspect_ratio).toBe("16:9");
  await page.getByRole("button", { name: "as the background" }).click();
  await expect(page.getByText("3:4, from the background")).toBeVisible();
});

test("a private take is asked for in so many words, kept, and shown as one", async ({ page, studio, fashn }) => {
  const picture = await fashn.png();
  const shown = fashn.outputs;
  fashn.outputs = () => [`data:image/png;base64,${picture.toString("base64")}`];
  const before = fashn.downloads.length;
  await open(page, "/model-create");
  await prompt(page).fill("Woman in a private coat");
  await page.locator("summary").filter({ hasText: "Advanced" }).click();
  await page.getByText("JPEG", { exact: true }).click();
  await page.getByText("Not stored at FASHN", { exact: true }).click();
  await expect(page.getByRole("checkbox", { name: "Not stored at FASHN" })).toBeChecked();
  const { inputs } = await send(page, { studio, fashn });
  fashn.outputs = shown;
  expect(inputs).toMatchObject({ return_base64: true, output_format: "jpeg" });
  expect(fashn.downloads).toHaveLength(before);
  const [job] = await jobsOf(studio.url);
  expect(job).toMatchObject({ status: "done", outputs: [{ bytes: picture.length }] });
  await page.goto(`/gallery/${job?.outputs[0]?.id}`);
  await expect(page.getByRole("term").filter({ hasText: "Not stored at FASHN" })).toBeVisible();
});

test.describe("on a phone, by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("slips are sheets from below: a block, an idea, an earlier prompt and a preset", async ({
    page,
    studio,
    fashn,
  }) => {
    await open(page, "/model-create");
    const brief = page.locator("[data-brief-row]");
    await brief.tap();
    await block(page, "Garment").tap();
    const sheet = page.getByRole("dialog", { name: "Garment" });
    await expect(sheet.getByRole("heading", { name: "Garment" })).toBeVisible();
    // It slides in: where it comes to rest counts.
    const edges = async () => {
      const box = await sheet.boundingBox();
      return [box?.x, box?.width, Math.round((box?.y ?? 0) + (box?.height ?? 0))];
    };
    await expect.poll(edges).toEqual([0, 390, 844]);
    for (const button of await sheet.getByRole("button").all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await sheet.getByRole("button", { name: "In an oversized camel coat" }).tap();
    await expect(sheet).toBeHidden();
    await expect(prompt(page)).toHaveValue("In an oversized camel coat.");
    await send(page, { studio, fashn });

    await brief.tap();
    await prompt(page).fill("");
    await page.getByRole("button", { name: "Earlier prompts" }).tap();
    await page.getByRole("option").first().tap();
    await expect(prompt(page)).toHaveValue("In an oversized camel coat.");
    await page.getByRole("button", { name: "Presets" }).tap();
    await page.getByRole("textbox", { name: "Save these inputs" }).fill("Phone");
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await page.getByRole("button", { name: "Change Phone" }).tap();
    await page.getByRole("button", { name: "Delete" }).tap();
    await expect(page.getByRole("button", { name: "Change Phone" })).toBeHidden();
  });
});

for (const theme of ["light", "dark"] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test("axe finds nothing in the brief's slips", async ({ page }) => {
      await open(page, "/model-create");
      await prompt(page).fill("Woman in her thirties, walking.");
      for (const opener of [block(page, "Pose"), "Earlier prompts", "Presets"]) {
        await (typeof opener === "string" ? page.getByRole("button", { name: opener, exact: true }) : opener).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
      }
    });
  });
}
