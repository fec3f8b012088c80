import type { Browser } from "@playwright/test";
import { tools } from "@/lib/catalog/tools";
import { discard, startStudio } from "../support/studio";
import type { Row } from "./table";

/** JavaScript that a page loads before anybody touches it, as it travels (gzip), in kB of 1,000 bytes. */
export async function weight(browser: Browser): Promise<Row[]> {
  const studio = await startStudio();
  const rows: Row[] = [];
  try {
    for (const path of ["/try-on", "/", "/gallery", ...tools.slice(1).map(({ id }) => `/${id}`)]) {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send("Network.enable");
      const scripts = new Set<string>();
      let bytes = 0;
      session.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
      session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        if (scripts.has(requestId)) bytes += encodedDataLength;
      });
      await page.goto(studio.url + path);
      await page.waitForTimeout(1500);
      rows.push({
        what: `JavaScript of ${path}`,
        measured: `${Math.round(bytes / 1000)} kB in ${scripts.size} files`,
        target: path === "/try-on" ? "at most 185 kB" : "",
      });
      await page.close();
    }
  } finally {
    await studio.stop();
    discard(studio.dataDir);
  }
  return rows;
}
