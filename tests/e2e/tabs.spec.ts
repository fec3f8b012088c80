import { expect, type Page, test } from "@playwright/test";
import { FashnServer, type Prediction } from "../support/fashn-server";
import { startProxy } from "../support/proxy";
import { discard, startStudio } from "../support/studio";
import { settled } from "./fixtures";

const TABS = 8;

/** The takes that a tab shows with a picture, whatever else it shows of them. */
const shows = (page: Page, take: number) => page.getByRole("button", { name: `Take ${take}`, exact: true }).first();

test("eight tabs share one live stream: all follow, through a broken connection and the end of the tab that had it", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const fashn = await new FashnServer({ takesMs: null }).listen();
  const studio = await startStudio({ env: { FASHN_BASE_URL: fashn.url, FASHN_API_KEY: "key" } });
  const proxy = await startProxy(studio.url);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const patient = { timeout: 60_000 };
  try {
    const tabs: Page[] = [];
    for (let n = 0; n < TABS; n++) {
      const tab = await context.newPage();
      // With a stream for each, the seventh would wait for ever: a browser has six connections for one host.
      await tab.goto(`${proxy.url}/try-on`);
      tabs.push(tab);
      // The first has the stream: from here on it answers to a person.
      await expect.poll(() => proxy.streams.size, patient).toBe(1);
    }
    const [first] = tabs as [Page];
    await first.bringToFront();
    await first.getByRole("button", { name: "Use the samples" }).click();
    for (let take = 1; take <= 4; take++) {
      await first.getByRole("button", { name: /^Generate/ }).click();
      await expect.poll(() => fashn.predictions.size, patient).toBe(take);
    }
    const [a, b, c, last] = [...fashn.predictions.values()] as [Prediction, Prediction, Prediction, Prediction];
    await fashn.complete(a);
    await fashn.complete(b);
    // In the middle of the burst, as a lift or a tunnel would.
    proxy.cut();
    await fashn.complete(c);
    await settled(studio.url, 3);
    for (const tab of tabs) for (const take of [1, 2, 3]) await expect(shows(tab, take)).toBeVisible(patient);

    await first.close();
    await expect.poll(() => proxy.streams.size, patient).toBe(1);
    await fashn.complete(last);
    for (const tab of tabs.slice(1)) await expect(shows(tab, 4)).toBeVisible(patient);
    await expect.poll(() => proxy.streams.size, patient).toBe(1);
    expect(fashn.runs).toHaveLength(4);
  } finally {
    await context.close();
    await proxy.close();
    await studio.stop();
    await fashn.close();
    discard(studio.dataDir);
  }
});
