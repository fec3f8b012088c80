import { FashnServer } from "../support/fashn-server";
import { discard, startStudio } from "../support/studio";
import { test as base } from "./fixtures";

/** As `test`, with an independent server in FASHN's place that remembers every request. */
export const test = base.extend<object, { fashn: FashnServer }>({
  fashn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const fashn = await new FashnServer().listen();
      await use(fashn);
      await fashn.close();
    },
    { scope: "worker" },
  ],
  studio: [
    async ({ fashn }, use) => {
      const studio = await startStudio({ env: { FASHN_BASE_URL: fashn.url, FASHN_API_KEY: "fa-test-key" } });
      await use(studio);
      await studio.stop();
      discard(studio.dataDir);
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
