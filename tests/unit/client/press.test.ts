import { afterEach, expect, test, vi } from "vitest";
import { newPress, persist } from "@/lib/client/press";

afterEach(() => {
  vi.useRealTimers();
});

test("every press has a name of its own that the server takes", () => {
  const names = Array.from({ length: 100 }, newPress);
  expect(new Set(names).size).toBe(100);
  for (const name of names) expect(name).toMatch(/^[\w-]{16,64}$/);
});

test("a studio that is started again is asked until it answers", async () => {
  vi.useFakeTimers();
  let asked = 0;
  const answer = persist(async () => {
    asked += 1;
    if (asked < 4) throw new TypeError("Failed to fetch");
    return asked;
  });
  await vi.runAllTimersAsync();
  expect(await answer).toBe(4);
});

test("one that stays away is given up after five attempts", async () => {
  vi.useFakeTimers();
  let asked = 0;
  const answer = persist(async () => {
    asked += 1;
    throw new TypeError("Failed to fetch");
  }).catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  expect(await answer).toBe("Failed to fetch");
  expect(asked).toBe(5);
});
