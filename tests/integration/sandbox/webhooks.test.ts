import { afterAll, expect, test } from "vitest";
import { caller, endAll, listen, newKey, newSandbox, pause, temporaryFolder, tryOn, until } from "./support";

afterAll(endAll);

const base = "http://sandbox.test/mount";
const valid = await tryOn();

test("the status payload is posted when a prediction completes, and when it fails", async () => {
  const sandbox = newSandbox();
  const { run, settled } = caller(sandbox.fetch, base, newKey());
  const hook = await listen();
  const completed = await settled((await run(valid, { webhook: hook.url })).body.id);
  const failed = await settled((await run(valid, { webhook: hook.url, fault: "fail=PoseError:No pose" })).body.id);
  await until(() => hook.received.length === 2, "both webhooks arrive");
  expect(hook.received.map(({ body }) => body)).toEqual([completed.body, failed.body]);
  expect(failed.body.error).toEqual({ name: "PoseError", message: "No pose" });
});

test("a webhook that is not answered with 2xx is sent again, five times, ever later", async () => {
  const sandbox = newSandbox({ speed: 500 });
  const { run } = caller(sandbox.fetch, base, newKey());
  const hook = await listen([500]);
  await run(valid, { webhook: hook.url });
  await until(() => hook.received.length === 6, "the first delivery and five retries");
  const times = hook.received.map(({ at }) => at);
  const spanMs = (times.at(-1) as number) - (times[0] as number);
  expect(spanMs, "five minutes at this speed").toBeGreaterThanOrEqual(300_000 / 500 - 20);
  expect((times[5] as number) - (times[4] as number)).toBeGreaterThan((times[1] as number) - (times[0] as number));
  await pause(400);
  expect(hook.received, "then it is given up").toHaveLength(6);
});

test("the retries end with the first success", async () => {
  const sandbox = newSandbox();
  const hook = await listen([503, 500, 204]);
  await caller(sandbox.fetch, base, newKey()).run(valid, { webhook: hook.url });
  await until(() => hook.received.length === 3, "the third delivery");
  await pause(300);
  expect(hook.received).toHaveLength(3);
});

test("pending webhooks survive a restart", async () => {
  const dataDir = temporaryFolder();
  const first = newSandbox({ dataDir });
  const hook = await listen();
  const { run, settled } = caller(first.fetch, base, newKey());
  const { id } = (await run(valid, { webhook: hook.url, fault: "webhook=late:400" })).body;
  await settled(id);
  first.close();
  await pause(500);
  expect(hook.received).toHaveLength(0);
  newSandbox({ dataDir });
  await until(() => hook.received.length === 1, "the webhook of the restarted sandbox");
  expect(hook.received[0]?.body).toMatchObject({ id, status: "completed" });
});
