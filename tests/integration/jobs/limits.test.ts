import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { FashnServer } from "@/tests/support/fashn-server";
import { asSettings, documented, KeyLimits } from "@/tests/support/key-limits";
import { type Load, startLoad } from "@/tests/support/load";

// FASHN's limits, thirty times faster, kept by a server in another process than the studio's. How near to them the studio
// comes is measured by `npm run bench throughput`; here stands what must never happen.

const faster = 30;
const limits = documented(faster);
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
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const refusals = () => fashn.limits?.refusals ?? [];

test("60 queued jobs meet no 429, and each is sent once", async () => {
  await load.submit(60);
  await expect.poll(load.states, inTime).toEqual({ done: 60 });
  expect(refusals()).toEqual([]);
  expect(fashn.runs).toHaveLength(60);
  expect(fashn.mostInFlight).toBeLessThanOrEqual(limits.places);
});

test("a key that another program uses too: the studio backs off and recovers, nothing fails, nothing is sent twice", async () => {
  const key = fashn.limits as KeyLimits;
  key.othersInFlight = limits.places;
  for (let call = 0; call < 40; call++) key.callOfOthers("run");
  await load.submit(30);
  await expect.poll(() => refusals().length, inTime).toBeGreaterThan(0);
  key.othersInFlight = 0;
  await expect.poll(load.states, inTime).toEqual({ done: 90 });
  expect(fashn.predictions.size).toBe(90);
});
