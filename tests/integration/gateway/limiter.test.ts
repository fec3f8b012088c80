import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newDataDir } from "@/tests/support/engine";

const dataDir = newDataDir();

beforeAll(async () => {
  Object.assign(process.env, { STUDIO_DATA_DIR: dataDir, FASHN_RUN_LIMIT: "5/2" });
  const { database } = await import("@/lib/server/db/client");
  await database();
});
beforeEach(async () => {
  const { db } = await import("@/lib/server/db/client");
  const { fashnCalls } = await import("@/lib/server/db/schema");
  await (await db()).delete(fashnCalls);
});
afterAll(async () => {
  const { closeDatabase } = await import("@/lib/server/db/client");
  await closeDatabase();
  rmSync(dataDir, { recursive: true, force: true });
});

const limiter = () => import("@/lib/server/fashn/limiter");
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Takes so many turns of `run` one after the other and answers each as the test says; milliseconds of each from the first. */
async function runs(count: number, answer: (nth: number) => unknown = () => undefined) {
  const { takeTurn } = await limiter();
  const left: number[] = [];
  for (let n = 0; n < count; n++) {
    const turn = await takeTurn("run");
    left.push(performance.now());
    await answer(n);
    turn.answered();
  }
  return left.map((at) => at - (left[0] ?? 0));
}

test("50 reads leave without waiting and the 51st when the window of the first is over", async () => {
  const { takeTurn } = await limiter();
  const { turnsWaited } = await import("@/lib/server/fashn/turns-waited");
  const from = performance.now();
  for (let n = 0; n < 50; n++) await takeTurn("status");
  expect(turnsWaited.status).toEqual({ calls: 50, waited: 0, waitedMs: 0 });
  await takeTurn("status");
  expect(performance.now() - from).toBeGreaterThanOrEqual(10_000);
});

test("a limit of the settings counts instead of the documented one, and no window holds more", async () => {
  const left = await runs(12);
  for (let n = 5; n < left.length; n++) expect((left[n] ?? 0) - (left[n - 5] ?? 0)).toBeGreaterThanOrEqual(2000);
});

test("a call counts from its answer: one that travelled slowly keeps the window full for longer", async () => {
  // It may have arrived as late as this, and the sixth arrives at once.
  const left = await runs(6, (nth) => pause(nth === 0 ? 700 : 0));
  expect(left[5]).toBeGreaterThanOrEqual(2700);
});

test("a call that certainly never left takes nobody's place", async () => {
  const { takeTurn } = await limiter();
  for (let n = 0; n < 5; n++) (await takeTurn("run")).neverLeft();
  const { db } = await import("@/lib/server/db/client");
  const { fashnCalls } = await import("@/lib/server/db/schema");
  await expect.poll(async () => (await db()).select().from(fashnCalls)).toEqual([]);
});

test("windows of different calls do not touch each other", async () => {
  const { takeTurn } = await limiter();
  const { turnsWaited } = await import("@/lib/server/fashn/turns-waited");
  await Promise.all(Array.from({ length: 30 }, () => takeTurn("credits")));
  const before = { run: turnsWaited.run.waited, status: turnsWaited.status.waited };
  await takeTurn("run");
  await takeTurn("status");
  expect({ run: turnsWaited.run.waited, status: turnsWaited.status.waited }).toEqual(before);
});

test("after a 429 nothing leaves until the time that FASHN named, not even what had its turn already", async () => {
  const { pushBack, takeTurn } = await limiter();
  for (let n = 0; n < 5; n++) await takeTurn("run");
  const from = performance.now();
  // Booked at the end of the window, which is sooner than the refusal allows.
  const waiting = takeTurn("run");
  expect(await pushBack("run", 4000)).toBe(4000);
  await waiting;
  expect(performance.now() - from).toBeGreaterThanOrEqual(4000);
});

test("several refusals at once are one; without a time each further one silences for twice as long", async () => {
  const { pushBack, takeTurn } = await limiter();
  for (const ms of [1000, 2000]) {
    expect(await pushBack("run", null)).toBe(ms);
    await takeTurn("run");
  }
  expect(await pushBack("run", 50_000)).toBe(50_000);
  expect(await pushBack("run", null)).toBeGreaterThan(4000);
  expect(await pushBack("run", 1000)).toBeGreaterThan(4000);
});

test("after a refusal the calls leave evenly for one window", async () => {
  const { pushBack } = await limiter();
  await pushBack("run", 100);
  const left = await runs(4);
  for (let n = 1; n < left.length; n++) expect((left[n] ?? 0) - (left[n - 1] ?? 0)).toBeGreaterThanOrEqual(395);
});

test("a wait can be broken off", async () => {
  const { pushBack, takeTurn } = await limiter();
  await pushBack("run", 60_000);
  const turn = takeTurn("run", AbortSignal.timeout(50));
  await expect(turn).rejects.toMatchObject({ name: "AbortError" });
});
