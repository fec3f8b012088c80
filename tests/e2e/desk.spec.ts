import { expect, generateButton, jobsOf, open } from "./fixtures";
import { test } from "./with-fashn";

// Its FASHN ends nothing by itself, and what runs is counted.
test.use({ room: "desk" });

test("a take that runs, or ends, while the desk is being opened is told, and nothing is drawn twice", async ({
  page,
  studio,
  fashn,
}) => {
  fashn.takesMs = null;
  await open(page, "/model-create");
  await page.getByRole("textbox", { name: "Prompt", exact: true }).fill("Woman in a camel coat");
  await generateButton(page).click();
  await expect.poll(async () => (await jobsOf(studio.url))[0]?.status).toBe("running");

  const running = page.getByRole("link", { name: "Queue, 1 running" });
  await open(page, "/");
  await expect(running).toBeVisible();

  // The code that comes after the page's own is kept back until the take has ended.
  const html = await (await fetch(studio.url)).text();
  let release = () => {};
  const ended = new Promise<void>((resolve) => (release = resolve));
  const held: string[] = [];
  await page.route("**/_next/static/chunks/**", async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (!html.includes(path)) {
      held.push(path);
      await ended;
    }
    await route.continue();
  });
  await page.goto("/");
  await expect(page.getByRole("region", { name: "On the table" }).getByRole("progressbar")).toBeVisible();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await fashn.complete(fashn.latest);
  await expect.poll(async () => (await jobsOf(studio.url))[0]?.status).toBe("done");
  release();
  await expect(page.getByRole("link", { name: "Queue", exact: true })).toBeVisible();
});
