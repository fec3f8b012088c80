import { expect, test } from "vitest";
import { pause, together } from "./setup";

const pair = together({ FASHN_MAX_CONCURRENCY: "3" });

test("at most FASHN_MAX_CONCURRENCY jobs are with FASHN; the others follow in their order", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  const jobs = [];
  for (let n = 0; n < 6; n++) jobs.push(await studio.tryOn({ prompt: `take ${n}` }));
  const sent = () => fashn.runs.map(({ body }) => body?.inputs?.prompt);
  await expect.poll(sent).toHaveLength(3);
  await pause(300);
  expect(sent().sort()).toEqual(["take 0", "take 1", "take 2"]);

  // One place becomes free, however the job ends, and one job follows.
  await fashn.complete(fashn.latest);
  await expect.poll(sent).toHaveLength(4);
  await fashn.fail(fashn.latest, "PipelineError");
  await expect.poll(sent).toHaveLength(5);
  await pause(300);
  expect(sent().slice(3)).toEqual(["take 3", "take 4"]);

  for (const prediction of fashn.predictions.values()) {
    if (prediction.status === "starting") await fashn.complete(prediction);
  }
  await expect.poll(sent).toHaveLength(6);
  await fashn.complete(fashn.latest);
  for (const { id } of jobs) await studio.until(id, "done", "failed");
});

test("a job that waits knows how many are before it, and can be taken back; one that was sent cannot", async () => {
  const { fashn, studio } = pair;
  const { cancel } = await import("@/lib/server/jobs/cancel");
  fashn.takesMs = null;
  const sent = [];
  for (let n = 0; n < 3; n++) sent.push(await studio.tryOn());
  for (const { id } of sent) await studio.until(id, "running");
  const first = await studio.tryOn();
  const second = await studio.tryOn();
  expect([first.ahead, second.ahead]).toEqual([0, 1]);

  expect(await cancel(first.id)).toMatchObject({ status: "canceled", ahead: null });
  expect(await studio.job(second.id)).toMatchObject({ ahead: 0 });
  await expect(cancel(sent[0]?.id ?? "")).rejects.toMatchObject({ error: { code: "too_late" } });

  for (const prediction of [...fashn.predictions.values()]) await fashn.complete(prediction);
  await studio.until(second.id, "running");
  await fashn.complete(fashn.latest);
  await studio.until(second.id, "done");
  expect(fashn.runs).toHaveLength(4);
  expect((await studio.job(first.id))?.status).toBe("canceled");
});

test("a failed job is tried again as a new one with the same inputs; one that may still end well is not", async () => {
  const { fashn, studio } = pair;
  const { retry } = await import("@/lib/server/jobs/retry");
  const you = { id: "local", name: "You" };
  fashn.takesMs = null;
  const { id, inputs, take } = await studio.tryOn();
  await studio.until(id, "running");
  await expect(retry(id, you)).rejects.toMatchObject({ error: { code: "not_over" } });
  await fashn.fail(fashn.latest, "PipelineError");
  await studio.until(id, "failed");

  fashn.takesMs = 50;
  const next = await retry(id, you);
  expect(next).toMatchObject({ inputs, status: "queued" });
  expect(next.take).toBeGreaterThan(take);
  await studio.until(next.id, "done");
  expect((await studio.job(id))?.status).toBe("failed");
});

test("a FASHN that nobody listens for costs nothing but time", async () => {
  const { fashn, studio } = pair;
  const { env } = await import("@/lib/server/env");
  expect(env().fashn.baseUrl).toBe(fashn.url);
  const port = Number(new URL(fashn.url).port);
  await fashn.close();
  const { id } = await studio.tryOn();
  await expect.poll(async () => (await studio.job(id))?.error?.name).toBe("ECONNREFUSED");
  expect(await studio.job(id)).toMatchObject({ status: "queued", sentAt: null });
  await fashn.listen(port);
  expect(await studio.until(id, "done", "failed", "in_doubt")).toMatchObject({ status: "done", error: null });
  expect(fashn.runs).toHaveLength(1);
});
