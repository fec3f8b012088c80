import AxeBuilder from "@axe-core/playwright";
import { type Browser, devices, type Page } from "@playwright/test";
import { modelNames } from "@/lib/catalog";
import { tools } from "@/lib/catalog/tools";
import { choose } from "../support/choose";
import { bring, key, opened, type State, toolStates } from "../support/page-states";
import { expect, generateButton, jobsOf, open, settled, test } from "./fixtures";

// axe over every page, and over everything on it that can be opened, in both themes.

const faults = async (axe: AxeBuilder) => {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
};

async function darken(page: Page, colorScheme: "light" | "dark") {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme === "light" ? "paper" : "darkroom");
}

/** Looks at the page as it stands, in paper and in the darkroom: in the second only colours are others. */
async function expectFaultless(page: Page, name: string) {
  await darken(page, "light");
  expect.soft(await faults(new AxeBuilder({ page })), `${name}, light`).toEqual([]);
  await darken(page, "dark");
  expect.soft(await faults(new AxeBuilder({ page }).withRules("color-contrast")), `${name}, dark`).toEqual([]);
}

async function walk(page: Page, path: string, states: readonly State[]) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, path);
  await expectFaultless(page, path);
  for (const { name, reach, leave } of states) {
    await reach(page);
    await expectFaultless(page, `${path}: ${name}`);
    await leave?.(page);
  }
}

/** One picture and one film, so that no page is empty. Made at a desk, whatever the test itself sits at. */
async function makeSome(browser: Browser, url: string) {
  const jobs = await jobsOf(url);
  const done = jobs.filter(({ status }) => status === "done").map(({ model }) => model);
  if (done.includes("background-remove") && done.includes("image-to-video")) return;
  const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } });
  await open(page, "/background-remove");
  await bring(page, "image", "figure-noor");
  await generateButton(page).click();
  await settled(url, jobs.length + 1);
  await open(page, "/video");
  await bring(page, "image", "figure-noor");
  await choose(page.getByRole("radio", { name: /480p/ }));
  await generateButton(page).click();
  await settled(url, jobs.length + 2);
  await page.close();
}

test.describe.configure({ timeout: 180_000 });
test.beforeEach(({ browser, studio }) => makeSome(browser, studio.url));

for (const { id } of tools) {
  test(`/${id} and everything that opens on it`, ({ page }) => walk(page, `/${id}`, toolStates[id]));
}

test("the rooms, and a picture with everything about it", async ({ page, studio }) => {
  for (const path of ["/", "/queue", "/ledger", "/reference", ...modelNames.map((model) => `/reference/${model}`)]) {
    await walk(page, path, []);
  }
  const menu: State = {
    name: "use as",
    reach: async (page) => {
      const print = page.getByRole("figure").last();
      await print.hover();
      await print.getByRole("button", { name: "Use as input in" }).click();
      await expect(page.getByRole("menu")).toBeVisible();
    },
    leave: (page) => page.keyboard.press("Escape"),
  };
  await walk(page, "/gallery", [menu]);
  const made = (await jobsOf(studio.url)).flatMap(({ outputs }) => outputs);
  const picture = made.find(({ kind }) => kind === "image");
  const film = made.find(({ kind }) => kind === "video");
  await walk(page, `/gallery/${picture?.id}`, [key("the whole window", "f")]);
  await walk(page, `/gallery/${film?.id}`, []);
  await walk(page, "/settings", []);
});

test("an address where nothing is", async ({ page, quiet }) => {
  await page.goto("/nowhere");
  await expectFaultless(page, "/nowhere");
  quiet.length = 0;
});

test.describe("on a phone", () => {
  const { defaultBrowserType, ...phone } = devices["iPhone 13"];
  test.use({ ...phone, viewport: { width: 390, height: 844 } });

  const brief: State = {
    name: "the brief",
    reach: async (page) => {
      await page.locator("[data-brief-row]").tap();
      await expect(page.locator("#brief")).toBeFocused();
    },
  };
  for (const path of ["/try-on", "/edit", "/reframe", "/background-remove", "/video"]) {
    test(`${path} with its brief, and the index`, ({ page }) => walk(page, path, [opened("Index"), brief]));
  }
  test("the rooms", async ({ page }) => {
    for (const path of ["/", "/gallery", "/gallery/trash", "/queue", "/ledger", "/settings", "/reference/tryon-max"])
      await walk(page, path, []);
  });
});

test.describe("what is said without being seen", () => {
  test("a finished take and a changed price are announced", async ({ page, studio }) => {
    await open(page, "/model-create");
    await page.getByRole("textbox", { name: "Prompt", exact: true }).fill("Woman in a white shirt, grey studio");
    const price = page.getByRole("region", { name: "Cost" }).locator("[aria-live=polite]").first();
    await choose(page.getByRole("radio", { name: /^2K/ }));
    await expect(price).toContainText("= 3 credits");
    const count = (await jobsOf(studio.url)).length;
    await generateButton(page).click();
    const job = await settled(studio.url, count + 1);
    await expect(page.getByRole("status").filter({ hasText: `Take ${job.take} is ready` })).toBeAttached();
  });

  test("every page has one heading, its landmarks, and a way past the index", async ({ page }) => {
    for (const path of [
      "/",
      "/gallery",
      "/gallery/trash",
      "/queue",
      "/ledger",
      "/settings",
      "/reference",
      ...tools.map(({ id }) => `/${id}`),
    ]) {
      await open(page, path);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
      await expect(page.getByRole("main"), path).toHaveCount(1);
      await expect(page.getByRole("navigation", { name: "Studio" }).first(), path).toBeVisible();
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("main")).toBeFocused();
    }
  });
});
