import { test as base, expect, type Page } from "@playwright/test";
import type { JobPage, JobView } from "@/lib/types/job";
import { discard, type Studio, startStudio } from "../support/studio";

type Fixtures = {
  /** Everything that must not happen while a person works: console noise, page errors, requests that leave the machine. */
  quiet: string[];
};

/** So many times slower the page works than it could: what a test takes for granted about time comes to light. */
const slower = Number(process.env.STUDIO_TEST_SLOWER ?? 1);

/** Lets a page work as slowly as it is to. */
export async function slowDown(page: Page): Promise<void> {
  if (slower <= 1) return;
  const browser = await page.context().newCDPSession(page);
  await browser.send("Emulation.setCPUThrottlingRate", { rate: slower });
}

/** A studio for all tests of a worker, and a page that fails its test when the browser complains or reaches outside. */
export const test = base.extend<Fixtures, { room: string; studio: Studio }>({
  // Tests that name a room of their own have a studio that no other tests have used.
  room: ["all", { option: true, scope: "worker" }],
  studio: [
    async ({ room: _ }, use) => {
      const studio = await startStudio();
      await use(studio);
      await studio.stop();
      discard(studio.dataDir);
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ studio }, use) => use(studio.url),
  page: async ({ page }, use) => {
    await slowDown(page);
    await use(page);
  },
  quiet: [
    async ({ page, studio }, use) => {
      const noise: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) noise.push(`console ${message.type()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => noise.push(`page error: ${error.message}`));
      page.on("request", (request) => {
        const url = request.url();
        if (/^(https?|wss?):/.test(url) && !url.startsWith(studio.url)) noise.push(`left the machine: ${url}`);
      });
      await use(noise);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The jobs of a studio, newest first, as its own API tells them. */
export async function jobsOf(url: string): Promise<JobView[]> {
  return ((await (await fetch(`${url}/api/jobs?limit=50`)).json()) as JobPage).jobs;
}

/** Waits until the newest job has left all moving states. */
export async function settled(url: string, count: number): Promise<JobView> {
  await expect
    .poll(
      async () =>
        (await jobsOf(url)).filter(({ status }) => !["queued", "submitting", "running", "saving"].includes(status))
          .length,
      {
        timeout: 80_000,
      },
    )
    .toBeGreaterThanOrEqual(count);
  const [newest] = await jobsOf(url);
  if (!newest) throw new Error("there is no job");
  return newest;
}

/** Opens a page and waits until it answers to a person: the live connection is the last thing it sets up. */
export async function open(page: Page, path: string): Promise<void> {
  const live = page.waitForResponse((response) => response.url().endsWith("/api/events"));
  await page.goto(path);
  await live;
}

/** Chooses the first sample that a slot offers. */
export async function chooseSample(page: Page, slot: string): Promise<void> {
  await page.locator(`[data-slot="${slot}"]`).getByRole("button", { name: "Samples" }).click();
  await page.getByRole("dialog").getByRole("listitem").first().getByRole("button").click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** The button that says what a generation costs or what is missing. */
export const generateButton = (page: Page) => page.getByRole("button", { name: /^Generate/ });
