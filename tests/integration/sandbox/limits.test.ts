import { afterAll, expect, test } from "vitest";
import { caller, endAll, newKey, newSandbox, pause, tryOn } from "./support";

afterAll(endAll);

const base = "http://sandbox.test";
const valid = await tryOn();

test("FASHN's documented limits are the default", async () => {
  let now = 0;
  const sandbox = newSandbox({ clock: () => now });
  const { send } = caller(sandbox.fetch, base, newKey());
  const routes = [
    { path: "/v1/run", init: { method: "POST", body: "{}" }, requests: 50, windowMs: 60_000, free: 400 },
    { path: "/v1/status/nobody", init: {}, requests: 50, windowMs: 10_000, free: 404 },
    { path: "/v1/credits", init: {}, requests: 30, windowMs: 10_000, free: 200 },
  ];
  for (const { path, init, requests, windowMs, free } of routes) {
    const from = now;
    for (let request = 0; request < requests; request += 1) {
      expect((await send(path, init)).status, `${path}, request ${request}`).toBe(free);
    }
    const full = { status: 429, body: { error: "RateLimitExceeded", message: expect.any(String) } };
    expect(await send(path, init), path).toMatchObject(full);
    now = from + windowMs - 1;
    expect(await send(path, init), path).toMatchObject(full);
    now = from + windowMs;
    expect((await send(path, init)).status, path).toBe(free);
  }
});

test("windows can be shortened, and every account has its own", async () => {
  const sandbox = newSandbox({ limits: { credits: { requests: 2, windowMs: 150 } } });
  const one = caller(sandbox.fetch, base, newKey());
  const other = caller(sandbox.fetch, base, newKey());
  const statuses = async ({ send }: typeof one) => [await send("/v1/credits"), await send("/v1/credits")];
  expect((await statuses(one)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await one.send("/v1/credits")).status).toBe(429);
  expect((await other.send("/v1/credits")).status).toBe(200);
  await pause(160);
  expect((await one.send("/v1/credits")).status).toBe(200);
});

test("a seventh prediction at once is refused until one of the six has settled", async () => {
  const sandbox = newSandbox({ speed: 40, limits: { status: { requests: 1000, windowMs: 10_000 } } });
  const { run, settled } = caller(sandbox.fetch, base, newKey());
  const first = await Promise.all(Array.from({ length: 7 }, () => run(valid)));
  const accepted = first.filter(({ status }) => status === 200);
  const refused = first.filter(({ status }) => status !== 200);
  expect(accepted).toHaveLength(6);
  expect(refused).toMatchObject([{ status: 429, body: { error: "ConcurrencyLimitExceeded" } }]);

  await Promise.all(accepted.map(({ body }) => settled(body.id)));
  expect((await run(valid)).status).toBe(200);
});

test("the balance never goes below zero, and running predictions count", async () => {
  const sandbox = newSandbox({ initialCredits: { subscription: 3, onDemand: 4 } });
  const { run, settled, credits } = caller(sandbox.fetch, base, newKey());
  const price3 = await tryOn({ generation_mode: "quality" });
  const answers = await Promise.all([run(price3), run(price3), run(price3)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
  expect(answers.find(({ status }) => status === 429)?.body.error).toBe("OutOfCredits");

  for (const { body } of answers.filter(({ status }) => status === 200)) await settled(body.id);
  expect(await credits(), "the subscription is spent first").toEqual({ total: 1, subscription: 0, on_demand: 1 });
  expect(await run(valid)).toMatchObject({ status: 429, body: { error: "OutOfCredits" } });
});

test("a failed prediction gives back what it had reserved", async () => {
  const sandbox = newSandbox({ initialCredits: { subscription: 2, onDemand: 0 } });
  const { run, settled, credits } = caller(sandbox.fetch, base, newKey());
  const failing = await run(valid, { fault: "fail=PoseError" });
  expect((await run(valid)).body.error).toBe("OutOfCredits");
  expect((await settled(failing.body.id)).headers.get("x-fashn-credits-used")).toBe("0");
  expect((await credits()).total).toBe(2);
  expect((await run(valid)).status).toBe(200);
});

test("the subscription is filled up again every month", async () => {
  let now = 1_000;
  const sandbox = newSandbox({ clock: () => now, initialCredits: { subscription: 10, onDemand: 5 } });
  const { run, settled, credits } = caller(sandbox.fetch, base, newKey());
  const { id } = (await run(valid)).body;
  now += 60_000;
  await settled(id);
  expect(await credits()).toMatchObject({ subscription: 8, on_demand: 5 });
  now += 31 * 24 * 60 * 60_000;
  expect(await credits()).toMatchObject({ subscription: 10, on_demand: 5 });
});
