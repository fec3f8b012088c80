import AxeBuilder from "@axe-core/playwright";
import { expect, generateButton, jobsOf, open, settled } from "./fixtures";
import { test } from "./with-fashn";

// Its FASHN sends what is no result.
test.use({ room: "fetch-again" });

test.afterEach(({ fashn }) => {
  fashn.file = () => fashn.png();
});

test("a result that is none is told with the bill, and fetched again without another one", async ({
  page,
  studio,
  fashn,
}) => {
  const before = (await jobsOf(studio.url)).length;
  const sent = fashn.runs.length;
  fashn.file = async () => Buffer.from("<!doctype html><p>Hello");
  await open(page, "/background-remove");
  await page.locator('[data-slot="image"] input[type=file]').setInputFiles("public/samples/figure-noor.jpg");
  await generateButton(page).click();
  const job = await settled(studio.url, before + 1);
  expect(job).toMatchObject({ status: "failed", error: { name: "NotFetched" } });
  const take = page.getByRole("region", { name: `Take ${job.take}`, exact: true });
  await expect(take).toContainText("Not a result.");
  await expect(take.getByRole("button", { name: "Fetch again" })).toBeVisible();

  await open(page, "/queue");
  const row = page.getByRole("listitem").filter({ hasText: "Not a result." });
  await expect(row).toContainText("FASHN keeps the result for 72 hours");
  await expect(row).toContainText("Charged.");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  fashn.file = () => fashn.png();
  await row.getByRole("button", { name: "Fetch again" }).click();
  await expect(row).toBeHidden();
  await expect.poll(async () => (await jobsOf(studio.url))[0]).toMatchObject({ status: "done", error: null });
  expect(fashn.runs).toHaveLength(sent + 1);
});
