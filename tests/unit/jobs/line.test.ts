import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineUp, type Situation, type Waiting } from "@/lib/server/jobs/line";

const window = { calls: 50, ms: 60_000 };
const now = 1_000_000;

const jobsOf = (person: string, count: number, from = 0): Waiting[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${person}${n}`,
    person,
    take: from + n,
    lastsMs: 10_000,
    notBefore: 0,
  }));

const situation = (over: Partial<Situation>): Situation => ({
  now,
  waiting: [],
  served: new Map(),
  freeAt: [now, now],
  calls: [],
  window,
  ...over,
});

const ids = (over: Partial<Situation>) => lineUp(situation(over)).map(({ id }) => id);
const starts = (over: Partial<Situation>) => lineUp(situation(over)).map(({ at }) => (at === null ? null : at - now));

describe("the line", () => {
  it("lets nobody wait behind another's 200 jobs", () => {
    const waiting = [...jobsOf("a", 200), ...jobsOf("b", 1, 200)];
    expect(ids({ waiting }).indexOf("b0")).toBe(1);
    expect(ids({ waiting, served: new Map([["a", 5]]) }).indexOf("b0")).toBe(0);
    expect(
      ids({
        waiting,
        served: new Map([
          ["a", 5],
          ["b", 6],
        ]),
      }).indexOf("b0"),
    ).toBe(1);
  });

  it("alternates between persons, and goes on with whoever has jobs left", () => {
    const waiting = [...jobsOf("a", 4), ...jobsOf("b", 2, 10), ...jobsOf("c", 1, 20)];
    expect(ids({ waiting })).toEqual(["a0", "b0", "c0", "a1", "b1", "a2", "a3"]);
  });

  it("starts as many as there are places, and the next when one becomes free", () => {
    expect(starts({ waiting: jobsOf("a", 5) })).toEqual([0, 0, 10_000, 10_000, 20_000]);
    expect(starts({ waiting: jobsOf("a", 3), freeAt: [now + 4000, now + 9000] })).toEqual([4000, 9000, 14_000]);
  });

  it("waits for FASHN's window", () => {
    const calls = Array.from({ length: 49 }, (_, n) => now - 50_000 + n);
    expect(starts({ waiting: jobsOf("a", 4), calls, freeAt: [now, now, now, now] })).toEqual([
      0, 10_000, 10_001, 10_002,
    ]);
  });

  it("lets others pass what may not be sent yet, and says of no-one-knows that nobody knows", () => {
    const [first, second, third, ...rest] = jobsOf("a", 4);
    if (!first || !second || !third) throw new Error("there are four");
    const waiting = [
      { ...first, notBefore: now + 15_000 },
      { ...second, notBefore: Number.POSITIVE_INFINITY },
      third,
      ...rest,
    ];
    expect(lineUp(situation({ waiting, freeAt: [now] }))).toEqual([
      { id: "a2", at: now },
      { id: "a3", at: now + 10_000 },
      { id: "a0", at: now + 20_000 },
      { id: "a1", at: null },
    ]);
  });

  const job = fc.record({
    person: fc.constantFrom("a", "b", "c", "d"),
    lastsMs: fc.integer({ min: 100, max: 120_000 }),
    notBefore: fc.oneof(fc.constant(0), fc.integer({ min: now - 5000, max: now + 90_000 })),
  });
  const any = fc.record({
    jobs: fc.array(job, { maxLength: 120 }),
    served: fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 0, max: now })),
    freeAt: fc.array(fc.integer({ min: now - 1000, max: now + 60_000 }), { minLength: 1, maxLength: 8 }),
    calls: fc.array(fc.integer({ min: now - 60_000, max: now + 5000 }), { maxLength: 60 }),
  });
  const built = ({ jobs, served, freeAt, calls }: typeof any extends fc.Arbitrary<infer T> ? T : never) =>
    situation({
      waiting: jobs.map((each, n) => ({ ...each, id: `j${n}`, take: n })),
      served: new Map(Object.entries(served)),
      freeAt,
      calls: calls.toSorted((a, b) => a - b),
    });

  it("has every job once, never earlier than the one before it, and never before it is due", () => {
    fc.assert(
      fc.property(any, (made) => {
        const given = built(made);
        const line = lineUp(given);
        expect(line.map(({ id }) => id).sort()).toEqual(given.waiting.map(({ id }) => id).sort());
        const times = line.map(({ at }) => at ?? Number.NaN);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        const byId = new Map(given.waiting.map((each) => [each.id, each]));
        for (const { id, at } of line) expect(at).toBeGreaterThanOrEqual(byId.get(id)?.notBefore ?? now);
      }),
    );
  });

  it("never has more at FASHN than there are places, nor more calls than the window takes", () => {
    fc.assert(
      fc.property(any, (made) => {
        const given = built(made);
        const byId = new Map(given.waiting.map((each) => [each.id, each]));
        const line = lineUp(given).map(({ id, at }) => ({
          at: at ?? 0,
          ends: (at ?? 0) + (byId.get(id)?.lastsMs ?? 0),
        }));
        for (const { at } of line) {
          const there = line.filter((other) => other.at <= at && other.ends > at).length;
          const before = given.freeAt.filter((free) => free > at).length;
          expect(there + before).toBeLessThanOrEqual(given.freeAt.length);
        }
        const calls = [...given.calls, ...line.map(({ at }) => at)];
        for (const [n, call] of calls.entries()) {
          if (n < window.calls || n < given.calls.length) continue;
          expect(call - (calls[n - window.calls] ?? 0)).toBeGreaterThanOrEqual(window.ms);
        }
      }),
    );
  });

  it("gives nobody two turns while another with a job that is due waits for one", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 60 }), (persons) => {
        const waiting = persons.map((person, n) => ({ id: `${n}`, person, take: n, lastsMs: 1000, notBefore: 0 }));
        const order = lineUp(situation({ waiting })).map(({ id }) => persons[Number(id)] ?? "");
        for (const [n, person] of order.entries()) {
          const again = order.indexOf(person, n + 1);
          if (again < 0) continue;
          const rest = new Set(order.slice(n + 1));
          rest.delete(person);
          for (const other of rest) expect(order.slice(n + 1, again)).toContain(other);
        }
      }),
    );
  });
});
