import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import { resolve } from "node:path";
import { PredictionError, type Render, type Rendered } from "../render/types";
import type { Delivery, Order } from "./messages";

/** After this long without work the process ends and gives its memory back. Milliseconds. */
const idleMs = 60_000;
/** Of 19: whoever answers requests goes first. */
const niceness = 10;

type Waiting = { resolve(rendered: Rendered[]): void; reject(error: unknown): void };

/**
 * Draws in a process of its own: drawing computes for seconds and takes hundreds of megabytes, which the studio around
 * the sandbox must not feel. The process starts with the first prediction and ends when idle, or with the signal.
 */
export function openDrawingProcess(signal: AbortSignal): Render {
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let orders = 0;
  const waiting = new Map<number, Waiting>();

  function end(reason: unknown): void {
    clearTimeout(idle);
    child?.removeAllListeners().kill("SIGKILL");
    child = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  }

  function receive(delivery: Delivery): void {
    const waiter = waiting.get(delivery.id);
    waiting.delete(delivery.id);
    if ("rendered" in delivery) waiter?.resolve(delivery.rendered);
    else if ("refused" in delivery) {
      waiter?.reject(new PredictionError(delivery.refused.name, delivery.refused.message));
    } else waiter?.reject(delivery.broken);
    if (waiting.size === 0) idle = setTimeout(end, idleMs).unref();
  }

  function start(): ChildProcess {
    // From the source, whatever bundle this runs in: a process needs a file to start from.
    const main = resolve(/* turbopackIgnore: true */ process.cwd(), "lib/server/sandbox/drawing-process/main.ts");
    const started = fork(main, {
      execArgv: ["--disable-warning=ExperimentalWarning", "--import", "tsx"],
      serialization: "advanced",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    started.on("message", receive);
    started.on("error", end);
    started.on("exit", (code, killed) => end(new Error(`the drawing process ended with ${killed ?? code}`)));
    started.unref();
    started.channel?.unref();
    if (started.pid) setPriority(started.pid, niceness);
    return started;
  }

  signal.addEventListener("abort", () => end(signal.reason), { once: true });

  return (request) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      clearTimeout(idle);
      orders += 1;
      waiting.set(orders, { resolve, reject });
      child ??= start();
      child.send({ id: orders, request } satisfies Order);
    });
}
