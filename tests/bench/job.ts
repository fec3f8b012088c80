import type { Page } from "@playwright/test";
import Fashn from "fashn";
import sharp from "sharp";
import { FashnServer } from "../support/fashn-server";
import { discard, startStudio } from "../support/studio";
import { median, type Row, spread } from "./table";

const ROUNDS = 12;

/** Waits for a condition of the stand-in server, looking often enough not to blur the figures. */
async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error("it did not happen within 30 s");
}

/** A result as FASHN sends one: 1024 × 1536 PNG with the detail of a photograph. */
function photograph(seed: number): Promise<Buffer> {
  return sharp({
    create: {
      width: 1024,
      height: 1536,
      channels: 3,
      background: { r: 180, g: 150 + seed, b: 140 },
      noise: { type: "gaussian", mean: 128, sigma: 12 },
    },
  })
    .blur(1.5)
    .png({ compressionLevel: 6 })
    .toBuffer();
}

/**
 * The page notes when a result that it has not shown before stands on the stage, decoded, on the machine's clock.
 * A string, since what compiles this file would add helpers that the page does not have.
 */
const watchStage = `
  window.shown = [];
  const seen = new Set();
  (function look() {
    for (const image of document.querySelectorAll('section[aria-label="Stage"] img')) {
      const asset = /assets\\/(\\w+)\\//.exec(image.currentSrc)?.[1];
      if (asset && !seen.has(asset) && image.complete && image.naturalWidth > 0 && image.alt) {
        seen.add(asset);
        shown.push(Date.now());
      }
    }
    requestAnimationFrame(look);
  })();
  document.addEventListener("click", () => { window.clicked = Date.now(); }, { capture: true });
`;

const readShown = (page: Page) => page.evaluate(() => (window as unknown as { shown: number[] }).shown);

/** Click to `run` received, beside the official client alone with the same pictures; and result ready to shown. */
export async function job(browserPage: () => Promise<Page>): Promise<Row[]> {
  const fashn = await new FashnServer({ takesMs: null, credits: 1000 }).listen();
  const studio = await startStudio({ env: { FASHN_BASE_URL: fashn.url, FASHN_API_KEY: "bench" } });
  const clickToRun: number[] = [];
  const sdkAlone: number[] = [];
  const readyToShown: number[] = [];
  try {
    const page = await browserPage();
    await page.goto(`${studio.url}/try-on`);
    await page.getByRole("button", { name: "Use the samples" }).click();
    const generate = page.getByRole("button", { name: /^Generate/ });
    await generate.waitFor();
    await page.evaluate(watchStage);
    const client = new Fashn({ apiKey: "bench", baseURL: fashn.url, maxRetries: 0 });
    for (let round = 0; round < ROUNDS; round++) {
      const runs = fashn.runs.length;
      await generate.click();
      const received = await until(() => fashn.runs[runs]);
      const clicked = await page.evaluate(() => (window as unknown as { clicked: number }).clicked);
      clickToRun.push(received.at - clicked);
      await page.waitForTimeout(400);

      const bytes = await photograph(round);
      fashn.next.output.push((_, response) => {
        response.writeHead(200, { "content-type": "image/png", "content-length": bytes.length });
        response.end(bytes);
      });
      const ready = Date.now();
      void fashn.complete(fashn.latest);
      await page.waitForFunction((count) => (window as unknown as { shown: number[] }).shown.length > count, round);
      readyToShown.push(((await readShown(page))[round] ?? Number.NaN) - ready);
      await page.waitForTimeout(600);

      const from = Date.now();
      await client.predictions.run(received.body as unknown as Fashn.PredictionRunParams);
      sdkAlone.push((fashn.runs.at(-1)?.at ?? Number.NaN) - from);
      void fashn.end(fashn.latest, "failed", null);
    }
  } finally {
    await studio.stop();
    await fashn.close();
    discard(studio.dataDir);
  }
  const more = Math.round(median(clickToRun) - median(sdkAlone));
  return [
    { what: "click to run received", measured: spread(clickToRun), target: "" },
    { what: "the official client alone, prepared pictures", measured: spread(sdkAlone), target: "" },
    { what: "the studio's share of it", measured: `${more} ms`, target: "at most 150 ms" },
    { what: "result ready to shown, by webhook", measured: spread(readyToShown), target: "at most 200 ms" },
  ];
}
