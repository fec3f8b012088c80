import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Database } from "./types";

/** How often the listener asks whether its connection still carries anything. Milliseconds. */
const askEveryMs = 10_000;
/** A connection that takes longer to answer is given up. Milliseconds. */
const answerMs = 5000;
/** Between two tries to connect again. Milliseconds. */
const pauseMs = 500;

/** Listens on one connection of its own. `broken` resolves once it carries nothing any more. */
async function connect(config: pg.ClientConfig, channel: string, onMessage: (payload: string) => void) {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: answerMs, query_timeout: answerMs });
  const broken = new Promise<void>((resolve) => {
    client.once("error", () => resolve());
    client.once("end", () => resolve());
  });
  // Later errors of the same connection say nothing new, and without a listener would end the process.
  client.on("error", () => undefined);
  client.on("notification", (message) => onMessage(message.payload ?? ""));
  const end = () => void client.end().catch(() => undefined);
  try {
    await client.connect();
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
  } catch (error) {
    end();
    throw error;
  }
  // A cable that is pulled, or a firewall that forgets, ends no connection: only asking shows it.
  const asking = setInterval(() => client.query("SELECT 1").catch(end), askEveryMs);
  void broken.then(() => clearInterval(asking));
  return { end, broken };
}

/** Listens on the server of `config`, and comes back after it went away. */
export function listenOn(config: pg.ClientConfig): Database["listen"] {
  return async (channel, onMessage, onReconnect) => {
    const stopping = new AbortController();
    let link = await connect(config, channel, onMessage);
    const stay = async () => {
      for (;;) {
        await link.broken;
        if (stopping.signal.aborted) return;
        link = await again();
        onReconnect?.();
      }
    };
    /** @throws AbortError once nobody listens any more */
    const again = async () => {
      for (;;) {
        await sleep(pauseMs, undefined, { signal: stopping.signal });
        const next = await connect(config, channel, onMessage).catch(() => null);
        if (next && stopping.signal.aborted) next.end();
        else if (next) return next;
      }
    };
    const staying = stay().catch(() => undefined);
    return async () => {
      stopping.abort();
      link.end();
      await staying;
    };
  };
}
