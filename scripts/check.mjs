// Type-check, lint, unit, integration and end-to-end tests, one after the other; all run even when one fails.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { ensureBrowser } from "./setup/browser.mjs";
import { run } from "./setup/run.mjs";
import { say } from "./setup/say.mjs";

const reports = mkdtempSync(join(tmpdir(), "studio-tests-"));
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  // Child programs find the same Node and the project's own tools first.
  PATH: [dirname(process.execPath), join(process.cwd(), "node_modules/.bin"), process.env.PATH].join(delimiter),
};
const node = (args, more = {}) => run(process.execPath, args, { env: { ...env, ...more } });
/** What a run reported; it ends without a report when it could not begin, and has said why. */
const readReport = (name, none) => {
  const file = join(reports, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : none;
};

/** A step without tests of its own counts as one. */
const single = async (...commands) => {
  for (const command of commands) if ((await node(command)).code !== 0) return { passed: 0, failed: 1 };
  return { passed: 1, failed: 0 };
};

async function vitest(project) {
  const args = ["run", `--project=${project}`, "--reporter=default", "--reporter=json"];
  const file = `--outputFile.json=${join(reports, `${project}.json`)}`;
  const { code } = await node(["node_modules/vitest/vitest.mjs", ...args, file]);
  const none = { numPassedTests: 0, numFailedTests: 0 };
  const { numPassedTests: passed, numFailedTests: failed } = readReport(`${project}.json`, none);
  // A file that cannot be loaded has no failed test in it, and yet the run has failed.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function playwright() {
  const { code } = await node(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "e2e.json"),
    STUDIO_TEST_BROWSER: await ensureBrowser(),
  });
  const { expected, unexpected, flaky } = readReport("e2e.json", {
    stats: { expected: 0, unexpected: 0, flaky: 0 },
  }).stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const next = "node_modules/next/dist/bin/next";
const steps = {
  "type-check": () => single([next, "typegen"], ["node_modules/typescript/bin/tsc", "--noEmit"]),
  lint: () => single(["node_modules/@biomejs/biome/bin/biome", "check", "."]),
  "unit tests": () => vitest("unit"),
  "integration tests": () => vitest("integration"),
  "end-to-end tests": playwright,
};

const sum = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
  say(`${name}…`);
  const result = await step().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  say(`${name}: ${result.passed} passed, ${result.failed} failed`);
  sum.passed += result.passed;
  sum.failed += result.failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
