import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";
import { fail, say } from "./say.mjs";

const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];
const apps = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

const installed = async () => onPath() ?? apps.find((file) => existsSync(file)) ?? (await playwrightsOwn());

async function works(command, args) {
  try {
    return (await run(command, args, { quiet: true })).code === 0;
  } catch {
    return false;
  }
}

async function installFromDebian() {
  const root = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => [...root, "apt-get", "-qq", ...args];
  for (const [command, ...args] of [apt("update"), apt("install", "-y", "--no-install-recommends", "chromium")]) {
    if (!(await works(command, args))) return false;
  }
  return true;
}

/**
 * A Chrome or Chromium for the tests: one that is installed, else Playwright's download, else Debian's package.
 * @returns {Promise<string>} path of the program
 */
export async function ensureBrowser() {
  const found = await installed();
  if (found) return found;
  say("no Chrome or Chromium found; downloading one…");
  await works(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  let browser = await installed();
  if (!browser) {
    say("the download failed; installing Debian's chromium…");
    await installFromDebian();
    browser = await installed();
  }
  if (!browser)
    fail("the tests need a browser: install Chrome or Chromium (Debian: apt-get install chromium) and run them again.");
  return browser;
}
