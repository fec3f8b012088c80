import { expect, test } from "@playwright/test";
import { FashnServer } from "../support/fashn-server";
import { discard, freePort, startStudio } from "../support/studio";
import { jobsOf, settled } from "./fixtures";

test("a studio killed during a run and started again ends the job done, sent once", async ({ page }) => {
  const fashn = await new FashnServer({ takesMs: 4000, webhooks: false }).listen();
  const port = await freePort();
  const env = { FASHN_BASE_URL: fashn.url, FASHN_API_KEY: "key" };
  const first = await startStudio({ env, port });
  await page.goto(`${first.url}/try-on`);
  await page.getByRole("button", { name: "Use the samples" }).click();
  await page.getByRole("button", { name: /^Generate/ }).click();
  // Killed before it knows FASHN's id it would rightly be in doubt.
  await expect.poll(async () => (await jobsOf(first.url))[0]?.status).toBe("running");
  await first.kill();

  const second = await startStudio({ env, port, dataDir: first.dataDir });
  try {
    const job = await settled(second.url, 1);
    expect(job).toMatchObject({ status: "done", usedCredits: 2 });
    expect(fashn.runs).toHaveLength(1);
    expect(await jobsOf(second.url)).toHaveLength(1);
    // The browser that was open all along sees it without being touched.
    await expect(page.getByRole("button", { name: "Take 1", exact: true })).toBeVisible();
  } finally {
    await second.stop();
    await fashn.close();
    discard(first.dataDir);
  }
});

test("code that cannot be fetched at once is asked for again, and the page goes on", async ({ page }) => {
  const studio = await startStudio();
  try {
    await page.goto(`${studio.url}/try-on`);
    const refused = new Set<string>();
    await page.route("**/_next/static/chunks/**", (route) => {
      const url = route.request().url();
      if (refused.has(url)) return route.continue();
      refused.add(url);
      return route.abort("connectionrefused");
    });
    await page.getByRole("button", { name: "Use the samples" }).click();
    await page.getByRole("button", { name: /^Generate/ }).click();
    await expect(page.getByRole("button", { name: "Take 1", exact: true })).toBeVisible();
    const stage = page.getByRole("region", { name: "Stage" });
    await expect(stage.getByRole("link", { name: "Download" })).toBeVisible();
    await expect(stage.getByRole("img").first()).toBeVisible();
    expect(refused.size).toBeGreaterThan(0);
  } finally {
    await studio.stop();
    discard(studio.dataDir);
  }
});

test("killed with a request on its way, while it looks and while it fetches, the studio ends every take done, sent once", async ({
  page,
}) => {
  test.slow();
  const fashn = await new FashnServer({ takesMs: 300 }).listen();
  const port = await freePort();
  const env = { FASHN_BASE_URL: fashn.url, FASHN_API_KEY: "key" };
  let studio = await startStudio({ env, port });
  const { dataDir } = studio;
  try {
    await page.goto(`${studio.url}/try-on`);
    await page.getByRole("button", { name: "Use the samples" }).click();
    for (const [i, kind] of (["run", "status", "output"] as const).entries()) {
      // FASHN takes this one call in and never answers: the studio is killed while it waits.
      const reached = new Promise<void>((resolve) =>
        fashn.next[kind].push((request) => {
          if (kind === "run") fashn.accept(request);
          resolve();
        }),
      );
      await page.getByRole("button", { name: /^Generate/ }).click({ timeout: 60_000 });
      await reached;
      // What FASHN was asked may be about an earlier take: the new one is stored and seen as well.
      await expect.poll(async () => (await jobsOf(studio.url)).length, { timeout: 60_000 }).toBe(i + 1);
      const take = (await jobsOf(studio.url))[0]?.take;
      await expect(page.getByRole("region", { name: `Take ${take}`, exact: true })).toBeVisible({ timeout: 60_000 });
      await studio.kill();
      studio = await startStudio({ env, port, dataDir });
    }
    // FASHN tries again where nobody answered.
    for (const prediction of fashn.predictions.values()) await fashn.callWebhook(prediction);
    const ends = async () =>
      (await jobsOf(studio.url)).map(({ take, status, usedCredits }) => ({ take, status, usedCredits }));
    await expect
      .poll(ends, { timeout: 80_000 })
      .toEqual([3, 2, 1].map((take) => ({ take, status: "done", usedCredits: 2 })));
    expect(fashn.runs).toHaveLength(3);
  } finally {
    await studio.stop();
    await fashn.close();
    discard(dataDir);
  }
});
