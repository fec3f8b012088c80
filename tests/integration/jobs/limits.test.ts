import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { FashnServer } from "@/tests/support/fashn-server";
import { asSettings, documented, KeyLimits } from "@/tests/support/key-limits";
import { type Load, startLoad } from "@/tests/support/load";

// A key's limits, kept by a server in another process than the studio's. How near to FASHN's the studio comes is measured
// by `npm run bench throughput`; here stands what must never happen.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** So few that the window, not the machine, is what the jobs wait for; fewer places than calls, as FASHN has. */
const limits = documented(1);
limits.windows.run = { requests: 5, windowMs: 4000 };
limits.places = 4;
let fashn: FashnServer;
let load: Load;

beforeAll(async () => {
  fashn = await new FashnServer({ takesMs: 20, limits: new KeyLimits(limits) }).listen();
  load = await startLoad(fashn.url, asSettings(limits));
});
afterAll(async () => {
  await load.discard();
  await fashn.close();
});

const inTime = { timeout: 100_000 };
const refusals = () => fashn.limits?.refusals ?? [];

test("20 queued jobs meet no 429, and each is sent once", async () => {
  await load.submit(20);
  await expect.poll(load.states, inTime).toEqual({ done: 20 });
  expect(refusals()).toEqual([]);
  expect(fashn.runs).toHaveLength(20);
  expect(fashn.mostInFlight).toBeLessThanOrEqual(limits.places);
});

test("a key that another program uses too: the studio backs off and recovers, nothing fails, nothing is sent twice", async () => {
  const key = fashn.limits as KeyLimits;
  key.othersInFlight = limits.places;
  for (let call = 0; call < 5; call++) key.callOfOthers("run");
  await load.submit(10);
  await expect.poll(() => refusals().length, inTime).toBeGreaterThan(0);
  key.othersInFlight = 0;
  await expect.poll(load.states, inTime).toEqual({ done: 30 });
  expect(fashn.predictions.size).toBe(30);
});
