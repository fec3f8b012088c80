import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { readSamples } from "../support/prometheus";
import { discard, startStudio } from "../support/studio";
import { expect } from "./fixtures";
import { test } from "./with-fashn";

/** Asks with headers that `fetch` would not send. */
async function ask(url: string, headers: Record<string, string> = {}) {
  const asked = request(url, { headers }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return { status: answer.statusCode, type: answer.headers["content-type"] ?? "", body: await text(answer) };
}

test("the metrics answer this machine, and to everybody else there are none", async ({ studio }) => {
  const url = `${studio.url}/api/metrics`;
  const mine = await ask(url);
  expect(mine.status).toBe(200);
  expect(mine.type).toContain("text/plain");
  const samples = readSamples(mine.body);
  expect(samples.get("studio_sse_clients")).toBe(0);
  expect(samples.get("studio_processes")).toBe(1);
  expect(samples.get("studio_disk_free_bytes")).toBeGreaterThan(0);
  expect(samples.get('studio_fashn_calls_total{outcome="ok",route="credits"}')).toBeGreaterThanOrEqual(1);

  const foreign: Record<string, string>[] = [
    { "x-forwarded-for": "127.0.0.1" },
    { "x-real-ip": "203.0.113.7" },
    { forwarded: "for=203.0.113.7" },
    { host: "studio.example.com" },
    { "x-forwarded-for": "203.0.113.7", "x-studio-direct": "1" },
    { "x-forwarded-for": "203.0.113.7", authorization: "Bearer " },
  ];
  for (const headers of foreign) expect((await ask(url, headers)).status, JSON.stringify(headers)).toBe(404);
});

test("browsers that listen are counted, and not once they have left", async ({ studio, page }) => {
  const clients = async () => readSamples((await ask(`${studio.url}/api/metrics`)).body).get("studio_sse_clients");
  const live = page.waitForResponse((response) => response.url().endsWith("/api/events"));
  await page.goto("/queue");
  await live;
  await expect.poll(clients).toBe(1);
  await page.goto("about:blank");
  await expect.poll(clients).toBe(0);
});

test("a token opens the metrics from anywhere; behind a public address nothing else does", async () => {
  const token = "a-token-of-a-test-0123";
  const studio = await startStudio({ env: { METRICS_TOKEN: token, STUDIO_URL: "https://studio.example.com" } });
  try {
    const url = `${studio.url}/api/metrics`;
    expect((await ask(url)).status).toBe(401);
    expect((await ask(url, { authorization: `Bearer ${token}x` })).status).toBe(401);
    const headers = { authorization: `Bearer ${token}`, "x-forwarded-for": "203.0.113.7", host: "studio.example.com" };
    expect((await ask(url, headers)).status).toBe(200);
  } finally {
    await studio.stop();
    discard(studio.dataDir);
  }
});

test("a studio with a FASHN of its own has no sandbox", async ({ studio }) => {
  for (const path of ["/sandbox/v1/credits", "/sandbox/v1/status/x", "/sandbox/cdn/x/output_0.png"]) {
    expect((await ask(studio.url + path, { authorization: "Bearer anything" })).status, path).toBe(404);
  }
  const run = await fetch(`${studio.url}/sandbox/v1/run`, { method: "POST", body: "{}" });
  expect(run.status).toBe(404);
});
