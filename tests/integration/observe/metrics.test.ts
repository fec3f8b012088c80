import { expect, test } from "vitest";
import { apiError } from "@/tests/support/fashn-server";
import { readSamples } from "@/tests/support/prometheus";
import { together } from "../jobs/setup";

const pair = together();

async function read(): Promise<Map<string, number>> {
  const { scrape } = await import("@/lib/server/observe/scrape");
  return readSamples((await scrape()).text);
}

test("a job leaves its states, its calls and its balance in the figures", async () => {
  const { fashn, studio } = pair;
  fashn.next.run.push(apiError(429, "ConcurrencyLimitExceeded", { "retry-after": "0" }));
  const { id } = await studio.tryOn();
  await studio.until(id, "done");
  fashn.next.run.push(apiError(400, "BadRequest"));
  await studio.until((await studio.tryOn()).id, "failed");

  const figures = await read();
  const figure = (name: string) => figures.get(name) ?? 0;
  expect(figure('studio_jobs{state="done"}')).toBe(1);
  expect(figure('studio_jobs{state="failed"}')).toBe(1);
  expect(figures.get('studio_jobs{state="in_doubt"}')).toBe(0);
  expect(figures.get("studio_queue_depth")).toBe(0);
  expect(figure('studio_jobs_ended_total{model="tryon-max",state="done"}')).toBe(1);
  expect(figure('studio_fashn_calls_total{outcome="ok",route="run"}')).toBe(1);
  expect(figure('studio_fashn_calls_total{outcome="concurrency_limited",route="run"}')).toBe(1);
  expect(figure('studio_fashn_calls_total{outcome="rejected",route="run"}')).toBe(1);
  expect(figure('studio_fashn_calls_total{outcome="ok",route="status"}')).toBeGreaterThanOrEqual(1);
  expect(figure('studio_fashn_call_seconds_count{route="run"}')).toBe(3);
  expect(figure('studio_limiter_wait_seconds_count{route="run"}')).toBe(3);
  // Once for each stay: sent, refused as too much at once, sent again; then the second job.
  expect(figure('studio_job_state_seconds_count{model="tryon-max",state="queued"}')).toBe(3);
  expect(figure('studio_job_state_seconds_count{model="tryon-max",state="saving"}')).toBe(1);
  const running = 'studio_job_state_seconds_sum{model="tryon-max",state="running"}';
  expect(figure(running)).toBeGreaterThan(0.03);
  expect(figure(running)).toBeLessThan(60);
  expect(figure('studio_stored_bytes{origin="upload"}')).toBeGreaterThan(100);
  expect(figure("studio_disk_free_bytes")).toBeGreaterThan(0);
  expect(figure("process_resident_memory_bytes")).toBeGreaterThan(10_000_000);
  await expect.poll(async () => (await read()).get('studio_credits{part="total"}')).toBe(fashn.credits);
});

test("labels hold words of a closed set, whatever FASHN calls its errors", async () => {
  const { fashn, studio } = pair;
  for (const name of ["NewName1", "NewName2"]) {
    fashn.next.run.push(apiError(400, name));
    await studio.until((await studio.tryOn()).id, "failed");
  }
  const { scrape } = await import("@/lib/server/observe/scrape");
  const { text } = await scrape();
  expect(text).not.toContain("NewName");
  expect(text).not.toMatch(/[0-9a-hjkmnp-tv-z]{26}|prediction-/);
});
