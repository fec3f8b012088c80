import "server-only";
import { stop } from "./lifecycle";
import { log } from "./log/log";

/** After this many milliseconds the process ends whatever still hangs; every state survives that. */
const mostMs = 4500;

/**
 * Stops the engine and ends the process on Ctrl-C and SIGTERM. `npm start` switches Next's own handler off; where Next
 * is started by hand its handler runs beside this one, waits for open connections, and finds them closed.
 */
export function stopOnSignals(): void {
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), mostMs);
    await stop().catch((error: unknown) => log().error({ err: error }, "the studio did not stop cleanly"));
    process.exit(0);
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}
