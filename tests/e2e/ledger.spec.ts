import { readFile } from "node:fs/promises";
import { test as base, expect } from "@playwright/test";
import { readCsv } from "../support/csv";
import { FashnServer } from "../support/fashn-server";
import { discard, type Studio, startStudio } from "../support/studio";
import { generateButton, jobsOf, open, settled, slowDown } from "./fixtures";

/** A studio of its own for every run: what it counts begins at nothing. */
const test = base.extend<{ fashn: FashnServer; studio: Studio }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  fashn: async ({}, use) => {
    // The test itself says when a prediction ends and what it costs.
    const fashn = await new FashnServer({ takesMs: null, credits: 60 }).listen();
    await use(fashn);
    await fashn.close();
  },
  studio: async ({ fashn }, use) => {
    const env = { FASHN_BASE_URL: fashn.url, FASHN_API_KEY: "fa-test-key", CREDIT_PRICE_USD: "0.075" };
    const studio = await startStudio({ env });
    await use(studio);
    await studio.stop();
    discard(studio.dataDir);
  },
  baseURL: async ({ studio }, use) => use(studio.url),
  page: async ({ page }, use) => {
    await slowDown(page);
    await use(page);
  },
});

const patience = { timeout: 60_000 };

/** The state of the newest take. */
const newest = (url: string) => expect.poll(async () => (await jobsOf(url))[0]?.status, patience);

test.describe.configure({ timeout: 240_000 });

test("money from the till to the ledger: held, free, another sum than estimated, waiting for credits", async ({
  page,
  studio,
  fashn,
}) => {
  const cost = page.getByRole("region", { name: "Cost" });
  const balance = page.getByRole("complementary", { name: "Index" });

  await test.step("the till says the money, and what runs is held", async () => {
    await open(page, "/try-on");
    await page.getByRole("button", { name: "Use the samples" }).click();
    await expect(cost).toContainText("= 2 credits · $0.15");
    await expect(cost).toContainText("60 → 58");
    await generateButton(page).click();
    await newest(studio.url).toBe("running");
    await expect(cost).toContainText("Balance less 2 held");
    await expect(cost).toContainText("58 → 56");
  });

  await test.step("a take that is charged another sum says so", async () => {
    fashn.latest.output = fashn.outputs(fashn.latest.id, 1);
    await fashn.end(fashn.latest, "completed", 3);
    expect(await settled(studio.url, 1)).toMatchObject({ status: "done", estimatedCredits: 2, usedCredits: 3 });
    await expect(cost).toContainText("57 → 55");
    await expect(cost).not.toContainText("held");
  });

  await test.step("a failed take is free, and a low balance is said", async () => {
    await expect(generateButton(page)).toBeEnabled();
    await generateButton(page).click();
    await newest(studio.url).toBe("running");
    // Another program with the same key spends the rest.
    fashn.credits = 1;
    await fashn.fail(fashn.latest, "PipelineError");
    expect(await settled(studio.url, 2)).toMatchObject({ status: "failed", usedCredits: 0 });
    await expect(balance).toContainText("1credit, low");
  });

  await test.step("what the balance does not cover waits, says so, and goes when it is covered", async () => {
    await open(page, "/queue");
    await page.getByRole("button", { name: /^Try again ?, take 2$/ }).click();
    const row = page.getByRole("listitem").filter({ hasText: "Waits for credits" });
    await expect(row).toContainText("Needs 2, 1 left");
    await expect(row).toContainText("Top up at FASHN; it is sent by itself then.");
    expect(fashn.runs).toHaveLength(2);
    fashn.credits = 50;
    await row.getByRole("button", { name: "Check again" }).click();
    await newest(studio.url).toBe("running");
    await fashn.complete(fashn.latest);
    expect(await settled(studio.url, 3)).toMatchObject({ status: "done", usedCredits: 2 });
    await expect(balance).toContainText("48credits");
  });

  const sums = page.getByRole("region", { name: "Sums" });
  /** The figures of a row, by the names of their columns. */
  const figures = async (row: RegExp) => {
    const names = await sums.getByRole("columnheader").allTextContents();
    const cells = await sums.getByRole("row", { name: row }).getByRole("cell").allTextContents();
    return Object.fromEntries(names.slice(1).map((name, n) => [name, cells[n]]));
  };

  await test.step("the ledger adds it up, by day and by tool, and balances", async () => {
    await page.keyboard.press("y");
    await expect(page).toHaveURL(/\/ledger$/);
    await expect(sums.getByRole("row", { name: /^In all/ })).toBeVisible();
    const booked = {
      Takes: "3",
      Pictures: "2",
      Estimated: "6",
      Free: "21 failed",
      Unknown: "0",
      Difference: "+11 take",
      Used: "5$0.38",
    };
    expect(await figures(/^In all/)).toEqual(booked);
    await page.getByRole("link", { name: "By tool" }).click();
    await expect(page).toHaveURL(/by=tool/);
    await expect(sums.getByRole("rowheader", { name: /Try-on Max/ })).toBeVisible();
    expect(await figures(/^Try-on Max/)).toEqual(booked);
    await page.getByRole("link", { name: "By day" }).click();
    await expect(sums.getByRole("columnheader", { name: "Day" })).toBeVisible();
    await page.getByRole("link", { name: "By person" }).click();
    await expect(sums.getByRole("rowheader", { name: /^You/ })).toBeVisible();
  });

  await test.step("the balance is read off by keys", async () => {
    const line = page.getByRole("slider", { name: "Balance over time" });
    // A pointer that rests on it would have a say, too.
    await page.mouse.move(0, 0);
    await line.focus();
    await expect(line).toHaveAttribute("aria-valuetext", /: 48 credits$/);
    await line.press("Home");
    await expect(line).toHaveAttribute("aria-valuetext", /: 60 credits$/);
    await line.press("ArrowRight");
    await expect(line).toHaveAttribute("aria-valuetext", /: 57 credits$/);
    await expect(page.locator("[data-reading]")).toContainText("57 credits");
    await line.hover({ position: { x: 1, y: 20 } });
    await expect(page.locator("[data-reading]")).toContainText("60 credits");
  });

  await test.step("the file says the same", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV of takes" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^ledger from .* by take\.csv$/);
    const [head = [], ...takes] = readCsv(await readFile(await download.path(), "utf8"));
    const column = (name: string) => takes.map((take) => take[head.indexOf(name)]);
    expect(column("take")).toEqual(["1", "2", "3"]);
    expect(column("used")).toEqual(["3", "0", "2"]);
    expect(column("bill")).toEqual(["known", "free", "known"]);
  });

  await test.step("other days are other sums, and all of it stands in the address", async () => {
    const days = page.getByRole("form", { name: "Days of your own" });
    await days.getByLabel("From").fill("2020-01-01");
    await days.getByLabel("to", { exact: true }).fill("2020-01-31");
    await days.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/from=2020-01-01&to=2020-01-31&by=person/);
    await expect(page.getByText("No take ended in these days.")).toBeVisible();
    await expect(page.getByText("The balance was not read in these days.")).toBeVisible();
    await page.getByRole("link", { name: "All", exact: true }).click();
    await expect(sums.getByRole("rowheader", { name: /^You/ })).toBeVisible();
  });

  await test.step("a wrong sum leads to its take", async () => {
    const wrong = page.getByRole("region", { name: "Charged another sum" });
    await expect(wrong).toContainText("estimated 2, used 3");
    await wrong.getByRole("link", { name: /take 1$/ }).click();
    await expect(page).toHaveURL(/\/gallery\//);
    await expect(page.getByRole("complementary", { name: "About this picture" })).toContainText("estimated 2, used 3");
  });

  await test.step("it fits a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, "/ledger");
    await expect(sums.getByRole("row", { name: /^In all/ })).toContainText("6 estimated, 2 free");
    const room = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(room).toBeLessThanOrEqual(0);
  });
});
