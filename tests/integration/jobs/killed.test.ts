import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { forkEngine, newDataDir, startEngine } from "@/tests/support/engine";
import { type Answer, FashnServer } from "@/tests/support/fashn-server";

// One life after the other on the same data: each test leaves only settled jobs to the next.
const dataDir = newDataDir();
let fashn: FashnServer;
let port = 0;

beforeEach(async () => {
  // The same address each time: on a server a studio with another FASHN waits until the killed one counts as dead.
  fashn = await new FashnServer({ takesMs: null }).listen(port);
  port = Number(new URL(fashn.url).port);
});
afterEach(() => fashn.close());
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Submits a try-on in a process that is killed once `dies` has called its argument and the take has its id. */
async function killedAt(dies: (kill: () => void) => unknown): Promise<string> {
  const studio = await forkEngine({ fashnUrl: fashn.url, dataDir });
  const reached = new Promise<void>((resolve) => void dies(resolve));
  // FASHN may be asked before the browser has its answer: killed then, the process would never tell the id.
  const id = await studio.tryOn();
  await reached;
  await studio.kill();
  return id;
}

const again = () => startEngine({ fashnUrl: fashn.url, dataDir });

/** Waits until the studio has stored the id of the newest prediction: before that it does not look, whoever calls. */
async function idStored(): Promise<void> {
  await expect.poll(async () => (await fashn.callWebhook(fashn.latest)) && fashn.looks.length).toBeGreaterThan(0);
}

/** Never answers: the caller is gone. */
const silent =
  (kill: () => void): Answer =>
  () =>
    kill();

test("killed with the request on its way: in doubt after the start, never sent again", async () => {
  const id = await killedAt((kill) => fashn.next.run.push(silent(kill)));
  const studio = await again();
  expect(await studio.until(id, "in_doubt", "done", "failed")).toMatchObject({
    status: "in_doubt",
    error: { name: "Interrupted", charged: "unknown" },
  });
  expect(fashn.runs).toHaveLength(1);
  await studio.stop();
});

test("killed with the request on its way, the webhook comes after the start: done, paid once", async () => {
  const id = await killedAt((kill) =>
    fashn.next.run.push((request) => {
      fashn.accept(request);
      kill();
    }),
  );
  const studio = await again();
  await studio.until(id, "in_doubt");
  // The studio has a port of its own in each of these lives.
  const { latest } = fashn;
  latest.webhookUrl = (latest.webhookUrl ?? "").replace(/:\d+\//, `:${studio.port}/`);
  await fashn.complete(latest);
  expect(await studio.until(id, "done", "failed")).toMatchObject({ status: "done", usedCredits: 2 });
  expect(fashn.runs).toHaveLength(1);
  await studio.stop();
});

test("killed after the webhook came but before run was answered: done after the start", async () => {
  const id = await killedAt((kill) =>
    fashn.next.run.push(async (request) => {
      await fashn.complete(fashn.accept(request));
      kill();
    }),
  );
  expect(fashn.delivered.at(-1)?.status).toBe(200);
  const studio = await again();
  expect(await studio.until(id, "done", "failed")).toMatchObject({ status: "done", usedCredits: 2 });
  expect(fashn.runs).toHaveLength(1);
  await studio.stop();
});

test("killed while FASHN works, which ends meanwhile: done after the start", async () => {
  const id = await killedAt(async (kill) => {
    await expect.poll(() => fashn.predictions.size).toBe(1);
    await idStored();
    kill();
  });
  await fashn.complete(fashn.latest);
  expect(fashn.delivered.at(-1)?.status).toBeNull();
  const studio = await again();
  const done = await studio.until(id, "done", "failed");
  expect(done).toMatchObject({ status: "done", predictionId: fashn.latest.id, usedCredits: 2 });
  expect(fashn.runs).toHaveLength(1);
  await studio.stop();
});

test("killed while the status is read: done after the start", async () => {
  fashn.takesMs = 100;
  const id = await killedAt((kill) => fashn.next.status.push(silent(kill)));
  const studio = await again();
  expect(await studio.until(id, "done", "failed")).toMatchObject({ status: "done" });
  expect(fashn.runs).toHaveLength(1);
  await studio.stop();
});

test("killed while the result is fetched: done after the start, with one asset", async () => {
  fashn.takesMs = 100;
  const id = await killedAt((kill) => fashn.next.output.push(silent(kill)));
  const studio = await again();
  const done = await studio.until(id, "done", "failed");
  expect(done.outputs).toHaveLength(1);
  expect(fashn.runs).toHaveLength(1);
  await studio.stop();
});

test("killed while jobs wait in the queue: they are sent after the start, once", async () => {
  const studio = await forkEngine({ fashnUrl: fashn.url, dataDir, env: { FASHN_MAX_CONCURRENCY: "1" } });
  const ids = [await studio.tryOn(), await studio.tryOn(), await studio.tryOn()];
  await expect.poll(() => fashn.runs.length).toBe(1);
  await idStored();
  await studio.kill();
  await fashn.complete(fashn.latest);
  fashn.takesMs = 50;
  const next = await again();
  for (const id of ids) expect(await next.until(id, "done", "failed", "in_doubt")).toMatchObject({ status: "done" });
  expect(fashn.runs).toHaveLength(3);
  await next.stop();
});

test("killed, the studio numbers its takes on without a gap", async () => {
  const id = await killedAt((kill) => fashn.next.run.push(silent(kill)));
  fashn.takesMs = 50;
  const studio = await again();
  const [before, after] = [await studio.job(id), await studio.tryOn()];
  expect(after.take).toBe((before?.take ?? 0) + 1);
  await studio.until(after.id, "done");
  await studio.stop();
});
