import { expect, generateButton, jobsOf, open, settled, test } from "./fixtures";

/** Makes one picture from words, the quickest there is. */
async function makeOne(page: import("@playwright/test").Page, url: string, words: string) {
  const before = (await jobsOf(url)).length;
  await open(page, "/model-create");
  await page.getByRole("textbox", { name: "Prompt" }).fill(words);
  await generateButton(page).click();
  return settled(url, before + 1);
}

test("a result is found in the gallery with all that made it, and its inputs go back into the tool", async ({
  page,
  studio,
}) => {
  const words = "Man with curls in a navy knit, sage studio";
  const job = await makeOne(page, studio.url, words);
  await open(page, "/gallery");
  await page.locator(`a[href="/gallery/${job.outputs[0]?.id}"]`).first().click();
  const about = page.getByRole("complementary", { name: "About this picture" });
  await expect(about).toContainText(words);
  await expect(about).toContainText(String(job.inputs.seed));
  await expect(about).toContainText(/estimated 1, used 1/);

  await open(page, "/model-create");
  await page.getByRole("textbox", { name: "Prompt" }).fill("something else");
  await open(page, `/gallery/${job.outputs[0]?.id}`);
  await page.getByRole("button", { name: /^Use again/ }).click();
  await expect(page).toHaveURL(/model-create/);
  await expect(page.getByRole("textbox", { name: "Prompt" })).toHaveValue(words);
});

test("a result becomes an input of another tool", async ({ page, studio }) => {
  const job = await makeOne(page, studio.url, "Woman in an ecru coat, blue studio");
  await open(page, `/gallery/${job.outputs[0]?.id}`);
  await page.getByRole("button", { name: "Reframe, as picture" }).click();
  await expect(page).toHaveURL(/reframe/);
  await expect(page.locator('[data-slot="image"]')).toContainText("ecru coat");
});

test("a download is the stored file", async ({ page, studio }) => {
  const job = await makeOne(page, studio.url, "Woman in a white shirt");
  await open(page, `/gallery/${job.outputs[0]?.id}`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).first().click();
  expect((await download).suggestedFilename()).toMatch(/\.png$/);
});
