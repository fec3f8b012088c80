import { describe, expect, it } from "vitest";
import { createQueue } from "@/lib/client/painter/queue";

const later = (work: () => void) => new Promise<void>((resolve) => setTimeout(() => resolve(work()), 5));

describe("the painter's queue", () => {
  it("is done with what is small before it returns", () => {
    const done: number[] = [];
    const queue = createQueue(() => {});
    queue.add(() => void done.push(1));
    queue.add(function* () {
      done.push(2);
      yield;
      done.push(3);
    });
    expect(done).toEqual([1, 2, 3]);
    expect(queue.busy).toBe(false);
  });

  it("keeps the order when something has to be waited for, and says that it is busy", async () => {
    const done: number[] = [];
    const told: boolean[] = [];
    const queue = createQueue((busy) => void told.push(busy));
    queue.add(function* () {
      yield later(() => done.push(1));
    });
    queue.add(() => void done.push(2));
    expect(done).toEqual([]);
    expect(told).toEqual([true]);
    await queue.settled();
    expect(done).toEqual([1, 2]);
    expect(told.at(-1)).toBe(false);
  });

  it("lets others go first when work takes long", async () => {
    let bites = 0;
    const queue = createQueue(() => {});
    queue.add(function* () {
      for (const until = performance.now() + 60; performance.now() < until; bites++) yield;
    });
    expect(queue.busy).toBe(true);
    const half = bites;
    await queue.settled();
    expect(bites).toBeGreaterThan(half);
  });

  it("takes nothing more once it is stopped", () => {
    let done = 0;
    const queue = createQueue(() => {});
    queue.stop();
    queue.add(() => void done++);
    expect(done).toBe(0);
  });
});
