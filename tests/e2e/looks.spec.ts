import type { Page } from "@playwright/test";
import { choose } from "../support/choose";
import { FashnServer } from "../support/fashn-server";
import { expect, generateButton, jobsOf, open } from "./fixtures";
import { test as withFashn } from "./with-fashn";

/** A studio of its own, whose takes last long enough to be seen at work and whose balance nobody else draws on. */
const test = withFashn.extend<object, { fashn: FashnServer }>({
  fashn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const fashn = await new FashnServer({ takesMs: 1500, credits: 100 }).listen();
      await use(fashn);
      await fashn.close();
    },
    { scope: "worker" },
  ],
});

const samples = (...names: string[]) => names.map((name) => `public/samples/${name}.jpg`);
const bring = (page: Page, slot: string, files: string[]) =>
  page.locator(`[data-slot="${slot}"] input[type=file]`).setInputFiles(files);
const all = (page: Page, plural: string) => page.getByRole("region", { name: `All ${plural}` });

test.beforeEach(({ fashn }) => {
  fashn.requests.length = 0;
});

test("three products on one person are one submission: three runs, and the total shown is what was used", async ({
  page,
  studio,
  fashn,
}) => {
  await open(page, "/try-on");
  await bring(page, "model_image", samples("figure-noor"));
  await bring(page, "product_image", samples("garment-coat", "garment-dress", "garment-tee"));
  const looks = all(page, "products");
  await expect(looks.getByRole("button", { name: /^Take out/ })).toHaveCount(3);
  await expect(looks).toContainText("3 looks, one for each product");
  await choose(page.getByRole("radiogroup", { name: "Images" }).getByRole("radio", { name: "2" }));
  await expect(page.getByText("3 looks × 2 images × 2 = 12 credits")).toBeVisible();
  await expect(page.getByText("100 → 88", { exact: true })).toBeVisible();

  // The order of the files is the order of the looks, and a reload keeps it.
  const names = ["Take out garment-coat", "Take out garment-dress", "Take out garment-tee"];
  const shown = () =>
    looks.getByRole("button", { name: /^Take out/ }).evaluateAll((all) => all.map((one) => one.ariaLabel));
  await expect.poll(shown).toEqual(names);
  await page.reload();
  await expect.poll(shown).toEqual(names);

  await page.getByRole("button", { name: "Generate 3 looks" }).dblclick();
  await expect.poll(async () => (await jobsOf(studio.url)).filter(({ status }) => status === "done").length).toBe(3);
  const jobs = await jobsOf(studio.url);
  expect(jobs).toHaveLength(3);
  expect(new Set(jobs.map(({ batchId }) => batchId)).size).toBe(1);
  expect(jobs.reduce((sum, { usedCredits }) => sum + (usedCredits ?? 0), 0)).toBe(12);
  expect(fashn.credits).toBe(88);

  const sent = fashn.runs.map(({ body }) => body?.inputs ?? {});
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(({ product_image }) => product_image)).size).toBe(3);
  expect(new Set(sent.map(({ model_image }) => model_image)).size).toBe(1);
  expect(new Set(sent.map(({ seed }) => seed)).size).toBe(3);
  expect(sent.every(({ num_images }) => num_images === 2)).toBe(true);

  // The strip holds them together, each under the name of its product.
  const group = page.getByRole("region", { name: "Takes of one submission" });
  await expect(group).toContainText("3 looks");
  await expect(group).toContainText("garment-dress");
  await expect(group.getByRole("region", { name: /^Take \d/ })).toHaveCount(3);
});

test("one product on two people; a second input with several is refused with a reason", async ({ page }) => {
  await open(page, "/try-on");
  await bring(page, "product_image", samples("garment-coat"));
  await bring(page, "model_image", samples("figure-noor", "figure-mei"));
  await expect(page.getByRole("button", { name: "Generate 2 looks" })).toBeVisible();
  const more = page.getByRole("button", { name: "Add more products" });
  await expect(more).toHaveAttribute("aria-disabled", "true");
  await more.press("Enter");
  await expect(page.getByText("Several at once of one input only: model has 2.").first()).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();

  // Taken out by keyboard, and back again.
  const first = all(page, "models")
    .getByRole("button", { name: /^Take out/ })
    .first();
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Generate 2 looks" })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Generate 2 looks" })).toBeVisible();
});

test("several are ticked in the dialog, results and samples alike", async ({ page }) => {
  await open(page, "/try-on");
  await bring(page, "product_image", samples("garment-coat"));
  await page.getByRole("button", { name: "Add more products" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Samples", { exact: true }).click();
  for (const n of [2, 4]) await dialog.getByRole("listitem").nth(n).getByRole("button").click();
  await expect(dialog.getByRole("status")).toHaveText("2 of 11 chosen");
  await dialog.getByRole("button", { name: "Add 2" }).click();
  await expect(all(page, "products").getByRole("button", { name: /^Take out/ })).toHaveCount(3);
});

test("V sends the same brief with a fresh seed, and the takes of one brief stand together", async ({
  page,
  studio,
  fashn,
}) => {
  await open(page, "/model-create");
  await page.getByRole("textbox", { name: "Prompt" }).fill("Woman in a camel coat");
  await generateButton(page).click();
  const vary = page.getByRole("button", { name: /^Vary: .* 1 credit$/ });
  await expect(vary).toBeVisible();
  await page.getByRole("main").press("v");
  await expect.poll(() => fashn.runs.length).toBe(2);
  const [first, second] = fashn.runs.map(({ body }) => body?.inputs ?? {});
  expect(second?.seed).not.toBe(first?.seed);
  expect({ ...second, seed: 0 }).toEqual({ ...first, seed: 0 });
  const group = page.getByRole("region", { name: "Takes of one brief" });
  await expect(group).toContainText("2 takes of one brief");

  // Both are one brief to the studio, too. The new one comes onto the stage by itself.
  await expect(group.getByRole("button", { name: /^Take \d+$/ })).toHaveCount(2);
  const [newest, before] = await jobsOf(studio.url);
  expect(newest?.brief).toBe(before?.brief);
  await expect(group.getByRole("button", { name: `Take ${newest?.take}`, exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );

  // Its seed alone, locked into the brief.
  await page.getByRole("button", { name: "Take its brief up again…" }).click();
  await page.getByRole("menuitem", { name: /^Lock its seed/ }).click();
  await expect(page.getByText(`Seed ${newest?.inputs.seed} locked`)).toBeVisible();
});
