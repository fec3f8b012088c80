import "server-only";
import { log } from "../log/log";
import { sweep } from "./sweep";

const hourMs = 60 * 60_000;

/**
 * Sweeps now and then every hour.
 * @returns ends it, after the picture at hand: a few milliseconds
 */
export function startSweeping(): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running.then(async () => {
      try {
        if (!stop.signal.aborted) await sweep(stop.signal);
      } catch (error) {
        if (!stop.signal.aborted) log().error({ err: error }, "old pictures could not be removed");
      }
    });
  };
  run();
  const timer = setInterval(run, hourMs);
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}
