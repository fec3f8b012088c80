import "server-only";
import pino, { type Logger } from "pino";
import { env } from "../env";
import { subject } from "./about";
import { clean } from "./clean";

const held = globalThis as typeof globalThis & { studioLog?: Logger };

/**
 * The log of this process: one JSON object per line on stdout. Lines about a job carry its `jobId`, lines of a request
 * its `requestId` (`about`).
 */
export function log(): Logger {
  held.studioLog ??= open();
  return held.studioLog;
}

function open(): Logger {
  const { logLevel, secrets } = env();
  return pino(
    {
      level: logLevel,
      base: undefined,
      mixin: subject,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (level) => ({ level }),
        log: (line) => clean(line, secrets) as Record<string, unknown>,
      },
    },
    // Written at once, so that the last lines before an end are not lost.
    pino.destination({ dest: 1, sync: true }),
  );
}
