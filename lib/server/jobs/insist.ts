import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../log/log";

/** Long enough for a database server to be moved or upgraded. Milliseconds. */
const patienceMs = 60 * 60_000;
const longestPauseMs = 10_000;

/**
 * Stores what must not be lost, again and again while the database does not answer: an id that FASHN has given out
 * exists nowhere else.
 * @throws what storing throws, when it still does after an hour.
 */
export async function insist(jobId: string, store: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let pauseMs = 500; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await store();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      log().warn({ err: error, jobId }, "what became of a job could not be stored yet");
      await sleep(pauseMs);
    }
  }
}
