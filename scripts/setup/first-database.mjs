import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { typescript } from "./install.mjs";
import { run } from "./run.mjs";

/** Nothing of the database is optimised: it lives for seconds. */
export const makerOptions = [...typescript, "--liftoff-only"];

const self = fileURLToPath(import.meta.url);
const isThere = (/** @type {string} */ dataDir) => existsSync(join(dataDir, "pglite/PG_VERSION"));

/**
 * Makes the embedded database beside its place and moves it there whole: a kill in the middle leaves nothing that looks
 * like a database.
 * @param {string} dataDir
 */
async function make(dataDir) {
  const { PGlite } = await import("@electric-sql/pglite");
  const { makeFolder } = await import("../../lib/server/db/make-folder.ts");
  const part = join(dataDir, `.pglite.${process.pid}`);
  makeFolder(dataDir);
  for (const name of readdirSync(dataDir).filter((each) => each.startsWith(".pglite."))) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  mkdirSync(part);
  try {
    await (await PGlite.create(part)).close();
    renameSync(part, join(dataDir, "pglite"));
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/**
 * Makes the embedded database where there is none yet, in a process of its own. Setting one up keeps a single function
 * of it so busy that V8 optimises it, which takes 600 MB for a few seconds (docs/memory.md); a process that optimises
 * nothing is done as soon. Should this fail, the studio makes its database itself, or says why it cannot.
 * @param {string} dataDir
 */
export async function ensureDatabase(dataDir) {
  if (isThere(dataDir)) return;
  await run(process.execPath, [...makerOptions, self, dataDir], { quiet: true });
}

if (process.argv[1] === self && process.argv[2]) await make(process.argv[2]);
