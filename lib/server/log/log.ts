import "server-only";
import pino, { type Logger } from "pino";
import { env } from "../env";
import { clean } from "./clean";

const held = globalThis as typeof globalThis & { studioLog?: Logger };

/** The log of this process: one JSON object per line on stdout. Lines about a job carry its `jobId`. */
export function log(): Logger {
  held.studioLog ??= open();
  return held.studioLog;
}

function open(): Logger {
  const { logLevel, fashn, studio } = env();
  const secrets = [fashn.sandbox ? null : fashn.apiKey, studio.secret].filter((secret) => secret !== null);
  return pino(
    {
      level: logLevel,
      base: undefined,
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
