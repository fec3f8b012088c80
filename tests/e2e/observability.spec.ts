import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { traceLines } from "../../scripts/trace-lines";
import { runDoctor } from "../support/doctor";
import { readSamples } from "../support/prometheus";
import { discard, startStudio } from "../support/studio";
import { expect, generateButton, jobsOf, open, settled } from "./fixtures";
import { test as withFashn } from "./with-fashn";

/** A studio that tells everything in its log. */
const test = withFashn.extend({
  studio: [
    async ({ fashn }, use) => {
      const env = { FASHN_BASE_URL: fashn.url, FASHN_API_KEY: "fa-test-key", LOG_LEVEL: "debug" };
      const studio = await startStudio({ env });
      await use(studio);
      await studio.stop();
      discard(studio.dataDir);
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

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
  // A second studio has to start.
  test.setTimeout(180_000);
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

test("one job is followed from the press to the picture, on its page and in the log, without a word of its prompt", async ({
  studio,
  page,
}) => {
  const before = (await jobsOf(studio.url)).length;
  await open(page, "/model-create");
  await page.getByRole("textbox", { name: "Prompt" }).fill("woman in a heliotrope kaftan");
  await generateButton(page).click();
  const job = await settled(studio.url, before + 1);
  expect(job.status).toBe("done");

  await open(page, `/gallery/${job.outputs[0]?.id}`);
  await page.getByText("History", { exact: true }).click();
  const lines = page.getByRole("list", { name: "What happened" }).getByRole("listitem");
  await expect(lines).toHaveCount(5);
  await expect(lines.first()).toContainText("Taken");
  await expect(lines.last()).toContainText("Stored");

  const history = await (await fetch(`${studio.url}/api/jobs/${job.take}/history`)).json();
  const log = studio.output().split("\n");
  const trace = traceLines(history, log).join("\n");
  expect(trace).toContain(`prediction ${job.predictionId}`);
  expect(trace).toMatch(/fashn [\d.]+ s, route run, outcome ok/);
  expect(trace).toMatch(/fashn [\d.]+ s, route status, outcome ok/);
  expect(trace).toContain("step marked sent");
  // The press itself, under the request's id.
  expect(trace).toMatch(/requestId [0-9a-f]{8}, action runModelCreate/);
  const calls = log.filter((line) => /"route":"(run|status)"/.test(line));
  for (const line of calls) expect(JSON.parse(line)).toMatchObject({ jobId: job.id });
  expect(studio.output()).not.toContain("heliotrope");
  expect(studio.output()).not.toContain("fa-test-key");
});

test("the doctor asks the studio that runs, and follows its address back to it", async ({ studio, fashn }) => {
  // Three programs, one after the other.
  test.setTimeout(180_000);
  const settings = {
    STUDIO_DATA_DIR: studio.dataDir,
    PORT: new URL(studio.url).port,
    FASHN_BASE_URL: fashn.url,
    FASHN_API_KEY: "fa-test-key",
  };
  const well = await runDoctor({ ...settings, STUDIO_URL: studio.url });
  expect(well.output).toContain("Nothing stands in the way.");
  expect(well.code).toBe(0);
  expect(well.about("Studio")).toContain(`runs at ${studio.url}`);
  expect(well.about("Database")).toContain("through the running studio");
  expect(well.about("Webhooks")).toContain("leads to this studio");

  const astray = await runDoctor({ ...settings, STUDIO_URL: fashn.url });
  expect(astray.code).toBe(1);
  expect(astray.about("Webhooks")).toMatch(/^FIX .*is no studio/);

  const elsewhere = await runDoctor({ ...settings, PORT: "1" });
  expect(elsewhere.code).toBe(1);
  expect(elsewhere.about("Studio")).toMatch(/^FIX .*process \d+ holds/);
});
