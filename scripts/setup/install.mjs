import { existsSync, readFileSync } from "node:fs";
import { run } from "./run.mjs";
import { fail, say } from "./say.mjs";

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** True when every package that this machine needs is installed in the version of the lockfile. */
function installed() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const present = readJson("node_modules/.package-lock.json").packages;
  return Object.entries(readJson("package-lock.json").packages).every(
    ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
  );
}

/** Installs the packages of the lockfile if some are missing or of another version. Runs on any Node from 20.9 on. */
export async function ensureInstalled() {
  if (installed()) return;
  say("installing packages (half a minute to a few minutes)…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { code, output } = await run(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"], { quiet: true });
  if (code !== 0) fail(`the packages could not be installed.\n${output}`);
}

/**
 * The Node that runs the studio: the one in the lockfile where there is one for this machine, else the person's own.
 * @returns {string} path of the program
 */
export function nodeProgram() {
  const bundled = `node_modules/node-${process.platform}-${process.arch}/bin/node`;
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    fail(`Node ${process.versions.node} is too old on this kind of machine; install Node 24 and start again.`);
  }
  return process.execPath;
}

/** Node options under which our TypeScript scripts run as they are. */
export const typescript = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
