import "server-only";
import { SettingError } from "./env";
import { markDirectRequests } from "./http/direct";
import { start } from "./lifecycle";
import { log } from "./log/log";
import { stopOnSignals } from "./signals";

/** Starts the engine, or ends the process: a setting that cannot be used is named in one line, all else is logged. */
export async function startOrExit(): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (error instanceof SettingError) process.stderr.write(`${error.message}\n`);
    else log().fatal({ err: error }, "the studio cannot start");
    process.exit(1);
  }
  markDirectRequests();
  stopOnSignals();
}
