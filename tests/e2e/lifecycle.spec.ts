import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { discard, freePort, startStudio } from "../support/studio";

/** Starts the studio with settings that it must refuse. */
function refused(settings: Record<string, string>) {
  const dataDir = mkdtempSync(join(tmpdir(), "studio-data-"));
  const { status, stderr } = spawnSync(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, STUDIO_DATA_DIR: dataDir, ...settings },
    encoding: "utf8",
    timeout: 60_000,
  });
  discard(dataDir);
  return { status, lines: stderr.trim().split("\n") };
}

test.describe("a wrong setting stops the start with one line that names it", () => {
  const cases: [string, Record<string, string>][] = [
    ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/studio" }],
    ["DATABASE_URL", { DATABASE_URL: "postgres://nobody:wrong@127.0.0.1:1/none" }],
    ["UPLOADTHING_TOKEN", { UPLOADTHING_TOKEN: "not-a-token" }],
    ["PORT", { PORT: "eighty" }],
    ["FASHN_BASE_URL", { FASHN_BASE_URL: "api.fashn.ai" }],
    ["STUDIO_SECRET", { STUDIO_SECRET: "short" }],
    ["FASHN_MAX_CONCURRENCY", { FASHN_MAX_CONCURRENCY: "0" }],
  ];
  for (const [name, settings] of cases) {
    test(`${name}=${Object.values(settings)[0]}`, async () => {
      const result = refused({ PORT: String(await freePort()), ...settings });
      expect(result.lines).toHaveLength(1);
      expect(result.lines[0]).toContain(`${name}: `);
      expect(result.status).toBe(1);
    });
  }

  test("a data directory that cannot be written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "studio-data-"));
    // Root may write everywhere, so the directory's place is taken by a file.
    writeFileSync(join(folder, "data"), "");
    chmodSync(join(folder, "data"), 0o400);
    const result = refused({ PORT: String(await freePort()), STUDIO_DATA_DIR: join(folder, "data") });
    discard(folder);
    expect(result.lines).toHaveLength(1);
    expect(result.lines[0]).toContain("STUDIO_DATA_DIR: ");
    expect(result.status).toBe(1);
  });

  test("a port that is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const result = refused({ PORT: String(port) });
    server.close();
    expect(result.lines).toHaveLength(1);
    expect(result.lines[0]).toContain(`PORT: ${port} is already in use`);
    expect(result.status).toBe(1);
  });
});

test("a second studio on the same data directory is refused, and the first goes on", async () => {
  const studio = await startStudio();
  try {
    const result = refused({ PORT: String(await freePort()), STUDIO_DATA_DIR: studio.dataDir });
    expect(result.lines).toHaveLength(1);
    expect(result.lines[0]).toContain("STUDIO_DATA_DIR: another studio");
    expect(result.status).toBe(1);
    expect((await fetch(`${studio.url}/api/health`)).status).toBe(200);
  } finally {
    await studio.stop();
    discard(studio.dataDir);
  }
});

test("SIGTERM ends the studio within 5 seconds with browsers connected, and it starts again", async ({ browser }) => {
  const studio = await startStudio();
  const pages = await Promise.all([1, 2, 3].map(() => browser.newPage()));
  for (const page of pages) {
    const connected = page.waitForResponse((response) => response.url().endsWith("/api/events"));
    await page.goto(studio.url);
    await connected;
  }
  const { code, ms } = await studio.stop();
  expect(code).toBe(0);
  expect(ms).toBeLessThan(5000);
  await Promise.all(pages.map((page) => page.close()));

  const again = await startStudio({ dataDir: studio.dataDir });
  await again.stop();
  discard(studio.dataDir);
});
