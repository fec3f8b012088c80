import fc from "fast-check";
import { expect, test } from "vitest";
import { untilLook, untilRetry } from "@/lib/server/jobs/pace";

const typicalMs = 50_000;

test.each([
  [{ webhook: false, ageMs: 0 }, 30_000],
  [{ webhook: false, ageMs: 29_000 }, 1000],
  [{ webhook: false, ageMs: 30_000 }, 2000],
  [{ webhook: false, ageMs: 251_000 }, 10_000],
  [{ webhook: false, ageMs: 3_700_000 }, 60_000],
  [{ webhook: true, ageMs: 0 }, 50_000],
  [{ webhook: true, ageMs: 60_000 }, 10_000],
])("%j", (job, expected) => {
  expect(untilLook({ typicalMs, ...job })).toBe(expected);
});

test("six jobs stay far inside 50 reads in 10 s, however long they take", () => {
  const ms = fc.integer({ min: 0, max: 300_000_000 });
  fc.assert(
    fc.property(fc.boolean(), ms, fc.integer({ min: 1000, max: 300_000 }), (webhook, ageMs, typicalMs) => {
      const first = typicalMs * (webhook ? 1 : 0.6);
      if (ageMs >= first) expect(untilLook({ webhook, ageMs, typicalMs })).toBeGreaterThanOrEqual(2000);
      else expect(untilLook({ webhook, ageMs, typicalMs })).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("tries come at once in the beginning and every minute in the end", () => {
  expect([0, 1000, 10_000, 600_000].map(untilRetry)).toEqual([1000, 1000, 5000, 60_000]);
});
