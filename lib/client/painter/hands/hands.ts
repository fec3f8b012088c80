import type { Tasks } from "./tasks";

/** What goes to the worker. */
export interface Order {
  id: number;
  task: keyof Tasks;
  args: unknown[];
}

/** What comes back. */
export type Answer = { id: number; result: unknown } | { id: number; error: unknown };

/** Somebody who carries out tasks elsewhere. */
export interface Hands {
  /** @throws whatever the task throws, or an Error when the worker cannot be had. */
  run<Name extends keyof Tasks>(task: Name, ...args: Parameters<Tasks[Name]>): ReturnType<Tasks[Name]>;
  /** Whoever still waits is never answered. */
  close(): void;
}

/** A worker, started with the first task. */
export function openHands(): Hands {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: unknown) => void }>();
  let worker: Worker | undefined;
  let orders = 0;
  let closed = false;

  function start(): Worker {
    const started = new Worker(new URL("./painter.worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const order = waiting.get(data.id);
      waiting.delete(data.id);
      if ("error" in data) order?.reject(data.error);
      else order?.resolve(data.result);
    });
    started.addEventListener("error", ({ message }) => {
      const error = new Error(`The painter's worker stopped: ${message}`);
      for (const { reject } of waiting.values()) reject(error);
      dismiss();
    });
    return started;
  }

  /** The next task gets a new worker. */
  function dismiss() {
    worker?.terminate();
    worker = undefined;
    waiting.clear();
  }

  return {
    run<Name extends keyof Tasks>(task: Name, ...args: Parameters<Tasks[Name]>) {
      // What still tidies up after its painter is gone must not start another worker.
      if (closed) return new Promise(() => {}) as ReturnType<Tasks[Name]>;
      worker ??= start();
      const order: Order = { id: orders++, task, args };
      const answer = new Promise((resolve, reject) => waiting.set(order.id, { resolve, reject }));
      worker.postMessage(order);
      return answer as ReturnType<Tasks[Name]>;
    },
    close() {
      closed = true;
      dismiss();
    },
  };
}
