import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { AssetView } from "@/lib/types/asset";
import { choose } from "../support/choose";
import { bring } from "../support/page-states";
import { expect, generateButton, jobsOf, open, settled, test } from "./fixtures";

// What is counted and removed here is no other test's.
test.use({ room: "trash" });

/** A cut-out of a sample: the quickest take that is made from a picture. */
async function cutOut(page: Page, url: string) {
  const before = (await jobsOf(url)).length;
  await open(page, "/background-remove");
  await bring(page, "image", "figure-noor");
  await generateButton(page).click();
  return settled(url, before + 1);
}

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
const print = (page: Page, { id }: { id: string }) => page.locator(`a[href="/gallery/${id}"]`);
const assetOf = async (url: string, id: string) =>
  ((await (await fetch(`${url}/api/assets/${id}`)).json()) as { asset: AssetView }).asset;

test("a picture is thrown away, brought back, and removed for good; what was made from it stays", async ({
  page,
  studio,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const job = await cutOut(page, studio.url);
  const [result, source] = [job.outputs[0], job.pictures[0]?.asset];
  if (!result || !source) throw new Error("the take has no pictures");

  // From the gallery by key, and back by the note.
  await open(page, "/gallery");
  await print(page, result).focus();
  await expect(page.getByRole("button", { name: "Move to the trash" })).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(page.getByText(`Take ${job.take}, figure-noor is in the trash`)).toBeVisible();
  await expect(print(page, result)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(print(page, result)).toHaveCount(1);

  // From the page of an upload: what was made from it is said.
  await open(page, `/gallery/${source.id}`);
  await page.getByRole("button", { name: "Move to the trash" }).click();
  await expect(page.getByText(/is in the trash\. 1 take made from it stay/)).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(source.id));

  await page.getByRole("link", { name: "Trash", exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "Trash" })).toBeAttached();
  await expect(page.getByText("Kept for 30 days.")).toBeVisible();
  await expect(page.getByText(/^Until /)).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.getByRole("button", { name: /^Remove figure-noor/ }).click();
  const question = page.getByRole("dialog", { name: "Remove for good?" });
  await expect(question).toContainText("Used by 1 take made from it. They stay");
  expect(await faults(page)).toEqual([]);
  await question.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByText("The trash is empty")).toBeVisible();
  expect((await fetch(`${studio.url}${source.originalUrl}`)).status).toBe(410);
  expect((await assetOf(studio.url, source.id)).removedAt).not.toBeNull();

  // The take stays readable, with an honest place where its picture was.
  await open(page, `/gallery/${result.id}`);
  await expect(page.getByRole("heading", { name: "Recipe" })).toBeVisible();
  await expect(page.getByText(/^Removed on /).first()).toBeAttached();
  expect(await faults(page)).toEqual([]);
  await print(page, source).first().click();
  await expect(page.getByText("What was made from it stays.")).toBeVisible();
  expect(await faults(page)).toEqual([]);

  // A brief that names it says so before anything costs.
  await open(page, "/background-remove");
  await expect(page.locator('[data-slot="image"]')).toContainText("no longer in the studio");

  // What is left of its inputs goes on request; the result and the bill stay.
  await open(page, `/gallery/${result.id}`);
  await page.getByRole("button", { name: "Remove its inputs" }).click();
  const purging = page.getByRole("dialog", { name: `Remove the inputs of take ${job.take}?` });
  await expect(purging).toContainText("Results, choices and the bill stay.");
  expect(await faults(page)).toEqual([]);
  await purging.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByText(/^Its prompt and pictures were removed on /)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Use again/ })).toHaveCount(0);
  await expect(page.getByText("estimated 1, used 1")).toBeVisible();
});

test("settings are saved at once, ask before they remove, and can be taken back", async ({ page, studio }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const settings = async () => (await (await fetch(`${studio.url}/api/settings`)).json()) as Record<string, unknown>;
  await open(page, "/settings");
  const uploads = page.getByRole("radiogroup", { name: "Uploads" });
  await choose(uploads.getByRole("radio", { name: "For some days" }));
  await expect.poll(async () => (await settings()).keepUploadsDays).toBe(90);
  const days = page.getByRole("textbox", { name: "Uploads, days" });
  await days.fill("0");
  await expect(page.getByText("From 1 to 3650 days.")).toBeVisible();
  await days.fill("45");
  await days.press("Enter");
  // At once: a note stays for five seconds, and older ones lie behind it.
  await page.locator("li", { hasText: "kept for 45 days" }).getByRole("button", { name: "Undo" }).click();
  await expect(days).toHaveValue("90");
  await expect.poll(async () => (await settings()).keepUploadsDays).toBe(90);
  await choose(uploads.getByRole("radio", { name: "For ever" }));
  await expect.poll(async () => (await settings()).keepUploadsDays).toBeNull();

  await choose(page.getByRole("switch", { name: "Pause the queue" }));
  await expect.poll(async () => (await settings()).paused).toBe(true);
  await choose(page.getByRole("switch", { name: "Pause the queue" }), false);
  await expect.poll(async () => (await settings()).paused).toBe(false);
  expect(await faults(page)).toEqual([]);
});

test("a shorter time that would remove pictures says how many, how much and when", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  // Nothing in a new studio is a day old: the answer of one that is.
  const from = new Date(Date.now() + 3_600_000).toISOString();
  await page.route("**/api/settings/foresee?*", (route) =>
    route.fulfill({ json: { pictures: 12, bytes: 48_000_000, from } }),
  );
  await open(page, "/settings");
  const results = page.getByRole("radiogroup", { name: "Results" });
  await results.getByText("For some days").click();
  const question = page.getByRole("dialog", { name: "Remove 12 pictures?" });
  await expect(question).toContainText("12 pictures with 48.0 MB are older");
  expect(await faults(page)).toEqual([]);
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toBeHidden();
  await expect(results.getByRole("radio", { name: "For ever" })).toBeChecked();
});
