// `npm run bench:painter`: the painter's engine in a real Chromium, at three sizes. `-- noise` adds the worst case for
// undo, 100 steps of nothing but noise at 4096², which takes minutes.
import { chromium, type Page } from "@playwright/test";
import { ensureBrowser } from "../../scripts/setup/browser.mjs";
import { servePainter } from "../support/painter-page";
import { longestTask } from "./painter/trace";
import { print, type Row, spread } from "./table";

const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
const precise = (ms: number) => `${ms.toFixed(1)} ms`;
const share = (values: number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? Number.NaN;

async function measure(page: Page, edge: number): Promise<Row[]> {
  const rows: Row[] = [];
  const row = (what: string, measured: string, target = "") => rows.push({ what, measured, target });
  await page.evaluate((size) => window.scenes.open(size), edge);

  const painting = await longestTask(page, () => page.evaluate(() => window.scenes.paint(6, 25)));
  const { between, moving, lifting, settling } = painting.result;
  row(
    "frame while painting, median, 95 % and longest",
    [0.5, 0.95, 1].map((part) => precise(share(between, part))).join(", "),
  );
  row("one movement (4 points) in the engine, longest", precise(share(moving, 1)));
  row(
    "longest task of the main thread while painting",
    `${precise(painting.wall)} (${precise(painting.busy)} of its own time)`,
    "at most 50 ms",
  );
  row(
    "pointer up, median and longest",
    `${precise(share(lifting, 0.5))}, ${precise(share(lifting, 1))}`,
    "at most 8 ms",
  );
  row("stroke finished after pointer up, longest", precise(share(settling, 1)));

  const inverting = await longestTask(page, () => page.evaluate(() => window.scenes.invert(20)));
  row("invert, longest call", precise(share(inverting.result, 1)), "at most 50 ms");
  row("longest task while inverting", `${precise(inverting.wall)} (${precise(inverting.busy)})`, "at most 50 ms");

  const edges = await longestTask(page, () => page.evaluate(() => window.scenes.edges(40)));
  for (const [name, ms] of Object.entries(edges.result))
    row(`${name}${name === "encode" ? " as PNG" : " by 40 px"}, in the worker`, precise(ms));
  row("longest task meanwhile", `${precise(edges.wall)} (${precise(edges.busy)})`, "at most 50 ms");

  await page.evaluate((size) => window.scenes.open(size), edge);
  const { most, held } = await page.evaluate(() => window.scenes.remember(100));
  row("undo memory over 100 strokes, at most and at rest", `${mebibytes(most)}, ${mebibytes(held)}`, "at most 64 MiB");
  const back = await page.evaluate(() => window.scenes.travel());
  row("steps back, and each", `${back.steps.length}, ${spread(back.steps)}`, "100");
  row("back and forth leads to the same mask", back.same ? "yes" : "NO", "yes");
  return rows;
}

async function noise(page: Page): Promise<Row[]> {
  await page.evaluate(() => window.scenes.open(4096));
  const { most, held } = await page.evaluate(() => window.scenes.rememberNoise(100));
  const back = await page.evaluate(() => window.scenes.travel());
  return [
    {
      what: "undo memory over 100 steps of noise",
      measured: `${mebibytes(most)}, ${mebibytes(held)}`,
      target: "at most 64 MiB",
    },
    { what: "steps back, and each", measured: `${back.steps.length}, ${spread(back.steps)}`, target: "100" },
    { what: "back and forth leads to the same mask", measured: back.same ? "yes" : "NO", target: "yes" },
  ];
}

async function bench() {
  const served = await servePainter("/tests/bench/painter/scenes.ts");
  const browser = await chromium.launch({ executablePath: await ensureBrowser() });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    page.on("pageerror", (error) => console.error(error));
    await page.goto(served.url);
    await page.waitForFunction("window.scenes");
    const wanted = process.argv.slice(2);
    for (const edge of [1024, 2048, 4096]) {
      if (wanted.length > 0 && !wanted.includes(String(edge))) continue;
      console.log(`\n${edge} × ${edge}`);
      print(await measure(page, edge));
    }
    if (wanted.includes("noise")) {
      console.log("\n4096 × 4096, noise");
      print(await noise(page));
    }
  } finally {
    await browser.close();
    await served.stop();
  }
}

await bench();
