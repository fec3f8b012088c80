// `npm run bench`: prints tables. Figures, not tests: nothing here can fail because a machine is slow.
import { chromium } from "@playwright/test";
import { ensureBrowser } from "../../scripts/setup/browser.mjs";
import { ensureBuilt } from "../../scripts/setup/build.mjs";
import { job } from "./job";
import { live } from "./live";
import { memory } from "./memory";
import { server } from "./server";
import { print } from "./table";
import { throughput } from "./throughput";
import { weight } from "./weight";

async function bench() {
  await ensureBuilt();
  const browser = await chromium.launch({ executablePath: await ensureBrowser() });
  const page = () => browser.newPage({ viewport: { width: 1440, height: 900 } });
  const parts = {
    job: () => job(page),
    live: () => live(page),
    memory,
    server,
    throughput,
    weight: () => weight(browser),
  };
  const wanted = process.argv.slice(2);
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    print(await part());
  }
  await browser.close();
}

await bench();
