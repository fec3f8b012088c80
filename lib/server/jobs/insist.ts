import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../log/log";

/** Long enough for a database server to restart. Milliseconds. */
const patienceMs = 60_000;

/**
 * Stores what must not be lost, again and again while the database does not answer: an id that FASHN has given out
 * exists nowhere else.
 * @throws what storing throws, when it still does after a minute.
 */
export async function insist(jobId: string, store: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await store();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      log().warn({ err: error, jobId }, "an answer of FASHN could not be stored yet");
      await sleep(1000);
    }
  }
}
