import { report } from "./report";

/** Work in small bites: it may be paused wherever it yields, and waits where it yields a promise. */
export type Bites = Generator<Promise<unknown> | undefined, void>;

/** Work that begins when its turn comes; in bites unless it is done with one call. */
export type Job = (() => Bites) | (() => void);

/** Milliseconds that a run may hold the main thread before it lets others go first. */
const BUDGET = 6;

export interface Queue {
  add(job: Job): void;
  readonly busy: boolean;
  /** Resolves when nothing is left to do. */
  settled(): Promise<void>;
  stop(): void;
}

/**
 * Carries out jobs one after another in the order given. The first bites are taken at once, inside the caller's event, so
 * that what is small is done when `add` returns. A job that throws is dropped and reported; the next one goes on.
 */
export function createQueue(tell: (busy: boolean) => void): Queue {
  let jobs: Job[] = [];
  let current: Bites | undefined;
  let running = false;
  let stopped = false;
  let waiting: (() => void)[] = [];

  /** One bite. True when the main thread may go on with the next one at once. */
  function bite(): boolean {
    try {
      if (!current) {
        const begun = jobs.shift()?.();
        current = typeof begun === "object" ? begun : undefined;
      }
      const next = current?.next();
      if (!next || next.done) current = undefined;
      else if (next.value) {
        tell(true);
        next.value.then(run, (error) => {
          report(error);
          current = undefined;
          run();
        });
        return false;
      }
    } catch (error) {
      report(error);
      current = undefined;
    }
    return true;
  }

  function run() {
    const until = performance.now() + BUDGET;
    while (!stopped && bite()) {
      if (!current && jobs.length === 0) return rest();
      if (performance.now() >= until) return void setTimeout(run, 0);
    }
  }

  function rest() {
    running = false;
    tell(false);
    const resolve = waiting;
    waiting = [];
    for (const done of resolve) done();
  }

  return {
    add(job) {
      jobs.push(job);
      if (running || stopped) return;
      running = true;
      run();
    },
    get busy() {
      return running;
    },
    settled: () => (running ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    stop() {
      stopped = true;
      jobs = [];
    },
  };
}
