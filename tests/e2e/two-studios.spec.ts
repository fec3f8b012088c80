import { expect, test } from "@playwright/test";
import { startPostgres } from "../../scripts/setup/postgres.mjs";
import { FashnServer } from "../support/fashn-server";
import { discard, startStudio } from "../support/studio";
import { jobsOf, open, settled } from "./fixtures";

test("two studios on one Postgres: a browser at one follows the other's take, and sees it done after the other is killed", async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const server = await startPostgres();
  const fashn = await new FashnServer({ takesMs: 4000, webhooks: false }).listen();
  const env = { FASHN_BASE_URL: fashn.url, FASHN_API_KEY: "key", DATABASE_URL: server.url };
  const dying = await startStudio({ env });
  const staying = await startStudio({ env, dataDir: dying.dataDir });
  try {
    const elsewhere = await context.newPage();
    await open(elsewhere, `${staying.url}/try-on`);
    await open(page, `${dying.url}/try-on`);
    await page.getByRole("button", { name: "Use the samples" }).click();
    await page.getByRole("button", { name: /^Generate/ }).click();
    // Not touched, and served by the other one.
    await expect(elsewhere.getByRole("button", { name: /^Take 1/ }).first()).toBeVisible();
    // Killed before it knows FASHN's id it would rightly be in doubt.
    await expect.poll(async () => (await jobsOf(staying.url))[0]?.status).toBe("running");
    await dying.kill();

    expect(await settled(staying.url, 1)).toMatchObject({ status: "done", usedCredits: 2 });
    expect(fashn.runs).toHaveLength(1);
    await expect(elsewhere.getByRole("button", { name: "Take 1", exact: true })).toBeVisible();
    // The picture lies in the directory that both have.
    const [done] = await jobsOf(staying.url);
    const picture = await fetch(`${staying.url}${done?.outputs[0]?.originalUrl}`);
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
  } finally {
    await dying.kill();
    await staying.stop();
    await fashn.close();
    await server.stop();
    discard(dying.dataDir);
  }
});
