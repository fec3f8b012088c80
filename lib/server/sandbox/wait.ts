import { setTimeout as sleep } from "node:timers/promises";

/** Waits without keeping the process alive. @throws AbortError when the signal ends it. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(Math.max(0, ms), undefined, { signal, ref: false });
}

/** Lets at most `most` pieces of work run at once; the others wait in order. */
export function createGate(most: number) {
  let free = most;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
