import { rmSync } from "node:fs";
import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseUrl } from "@/tests/support/databases";
import { runDoctor } from "@/tests/support/doctor";
import { newDataDir, startEngine } from "@/tests/support/engine";
import { apiError, FashnServer } from "@/tests/support/fashn-server";
import { freePort } from "@/tests/support/studio";

const dataDir = newDataDir();
let fashn: FashnServer;
let settings: Record<string, string>;

beforeAll(async () => {
  fashn = await new FashnServer({ credits: 7 }).listen();
  // A studio was here before: its data directory and its database are what the doctor finds.
  await (await startEngine({ fashnUrl: fashn.url, dataDir })).stop();
  settings = {
    STUDIO_DATA_DIR: dataDir,
    DATABASE_URL: await databaseUrl(dataDir),
    FASHN_BASE_URL: fashn.url,
    FASHN_API_KEY: "fa-doctor-test-key",
    PORT: String(await freePort()),
  };
});
afterAll(async () => {
  await fashn.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test("good settings and a stopped studio: nothing stands in the way", async () => {
  const { code, output, about } = await runDoctor(settings);
  expect(output).toContain("Nothing stands in the way.");
  expect(code).toBe(0);
  expect(about("Database")).toMatch(/^ok .* answers, all \d+ changes made/);
  expect(about("Data directory")).toMatch(/^ok .* GB free/);
  expect(about("Studio")).toContain("is not running");
  expect(about("FASHN")).toMatch(/^ok .* takes the key, 7 credits left/);
  expect(output).not.toContain("fa-doctor-test-key");
});

test("every setting that cannot be read is named, and names that are none", async () => {
  const { code, output } = await runDoctor({ ...settings, FASHN_BASE_URL: "fashn", PORT: "eighty", FASHN_APIKEY: "x" });
  expect(code).toBe(1);
  expect(output).toMatch(/FIX +Settings: FASHN_BASE_URL must be/);
  expect(output).toMatch(/FIX +Settings: PORT must be/);
  expect(output).toContain("FASHN_APIKEY is no setting");
  expect(output).toContain("2 things to fix.");
});

test("a key that FASHN refuses, and a FASHN that nobody reaches", async () => {
  fashn.next.credits.push(apiError(401, "UnauthorizedAccess"));
  const refused = await runDoctor(settings);
  expect(refused.code).toBe(1);
  expect(refused.about("FASHN")).toMatch(/^FIX .* refuses the key \(UnauthorizedAccess\)/);
  const away = await runDoctor({ ...settings, FASHN_BASE_URL: "http://127.0.0.1:1" });
  expect(away.code).toBe(1);
  expect(away.about("FASHN")).toMatch(/^FIX .* does not answer/);
});

test("a database server that does not answer is told without its password", async () => {
  const { code, output, about } = await runDoctor({
    ...settings,
    DATABASE_URL: "postgres://nobody:hunter22@127.0.0.1:1/none",
  });
  expect(code).toBe(1);
  expect(about("Database")).toMatch(/^FIX .*127\.0\.0\.1:1.*ECONNREFUSED/);
  expect(output).not.toContain("hunter22");
});

test("another program on the port, and addresses in place of hosts", async () => {
  const other = createServer((_, response) => response.end("hello"));
  await new Promise<void>((listening) => other.listen(Number(settings.PORT), "127.0.0.1", listening));
  const { code, about } = await runDoctor({ ...settings, FASHN_OUTPUT_HOSTS: "https://cdn.fashn.ai" });
  other.close();
  expect(code).toBe(1);
  expect(about("Studio")).toMatch(/^FIX .*another program answers/);
  expect(about("Output hosts")).toMatch(/^FIX .*is no host/);
});

test("a public address that is this very machine cannot be called by FASHN", async () => {
  const { code, about } = await runDoctor({
    ...settings,
    FASHN_BASE_URL: "http://fashn.invalid",
    STUDIO_URL: "http://localhost:3000",
  });
  expect(code).toBe(1);
  expect(about("Webhooks")).toMatch(/^FIX .*this very machine/);
});
