import fc from "fast-check";
import { expect, it } from "vitest";
import { keyBetween, respaced } from "@/lib/server/jobs/rank";

it("finds room before the first, between two, and after the last below the next take", () => {
  expect(keyBetween(undefined, 7)).toBe(6);
  expect(keyBetween(7, 8)).toBe(7.5);
  expect(keyBetween(7.5, undefined)).toBe(7.75);
  expect(keyBetween(7, 7.000_000_1)).toBeNull();
});

it("keeps any order of moves, and never comes after what is submitted later", () => {
  const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 300 });
  fc.assert(
    fc.property(moves, (steps) => {
      let keys = Array.from({ length: 10 }, (_, n) => ({ id: n, key: n + 1 }));
      let expected = keys.map(({ id }) => id);
      for (const [from, to] of steps) {
        const moved = keys[from];
        if (!moved) continue;
        const rest = keys.filter((each) => each !== moved);
        const key = keyBetween(rest[to - 1]?.key, rest[to]?.key);
        const fresh = key === null ? respaced(10, Math.max(...keys.map((each) => each.key))) : null;
        const order = rest.toSpliced(to, 0, key === null ? moved : { ...moved, key });
        keys = fresh ? order.map((each, n) => ({ ...each, key: fresh[n] ?? 0 })) : order;
        expected = expected.filter((id) => id !== moved.id).toSpliced(to, 0, moved.id);
        expect(keys.toSorted((a, b) => a.key - b.key).map(({ id }) => id)).toEqual(expected);
        expect(Math.max(...keys.map((each) => each.key))).toBeLessThan(11);
      }
    }),
  );
});
