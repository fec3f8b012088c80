import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { fail, say } from "./say.mjs";

const sources = [
  "app",
  "bundle",
  "components",
  "lib",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tailwind.config.ts",
  "tsconfig.json",
];
const stamp = ".next/studio-build";

function* filesUnder(path) {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(child);
    else yield child;
  }
}

/** SHA-256 over the names and contents of everything a build is made from. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const source of sources.filter((path) => existsSync(path))) {
    const files = source.includes(".") ? [source] : filesUnder(source);
    for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Builds the studio and notes from what. @param options.quiet shows what the build says only when it fails */
export async function build({ quiet }) {
  const made = fingerprint();
  // webpack, not Turbopack: it leaves out more of what is not used, 22 kB (gzip) on a tool's page.
  const { code, output } = await run(process.execPath, ["node_modules/next/dist/bin/next", "build", "--webpack"], {
    quiet,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) fail(quiet ? `the build failed.\n${output}` : "the build failed.");
  writeFileSync(stamp, made);
}

/** Builds the studio if there is no finished build of these very sources. */
export async function ensureBuilt() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint()) return;
  say("building (about half a minute)…");
  await build({ quiet: true });
}
