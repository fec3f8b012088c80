import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newDataDir } from "@/tests/support/engine";

const dataDir = newDataDir();

beforeAll(() => {
  process.env.STUDIO_DATA_DIR = dataDir;
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

test("50 reads leave at once and the 51st when the window of the first is over", async () => {
  const { takeTurn } = await import("@/lib/server/fashn/limiter");
  const from = Date.now();
  const left = await Promise.all(
    Array.from({ length: 52 }, async (_, n) => {
      await takeTurn("status");
      return { n, at: Date.now() - from };
    }),
  );
  left.sort((a, b) => a.at - b.at);
  expect(left[49]?.at).toBeLessThan(3000);
  expect(left[50]?.at).toBeGreaterThanOrEqual(10_000);
  expect(left[51]?.at).toBeLessThan(14_000);
});

test("windows of different calls do not touch each other", async () => {
  const { takeTurn } = await import("@/lib/server/fashn/limiter");
  await Promise.all(Array.from({ length: 30 }, () => takeTurn("credits")));
  const from = Date.now();
  await takeTurn("run");
  await takeTurn("status");
  expect(Date.now() - from).toBeLessThan(1000);
});

test("after a 429 nothing leaves until the time that FASHN named", async () => {
  const { pushBack, takeTurn } = await import("@/lib/server/fashn/limiter");
  await pushBack("run", 700);
  const from = Date.now();
  await takeTurn("run");
  expect(Date.now() - from).toBeGreaterThanOrEqual(600);
});

test("a wait can be broken off", async () => {
  const { pushBack, takeTurn } = await import("@/lib/server/fashn/limiter");
  await pushBack("run", 60_000);
  const turn = takeTurn("run", AbortSignal.timeout(50));
  await expect(turn).rejects.toMatchObject({ name: "AbortError" });
});
