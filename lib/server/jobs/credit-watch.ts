import "server-only";
import { refreshCredits, startReadings, stopReadings } from "../credits/balance";
import { log } from "../log/log";
import { someWait } from "./covered";
import { sendDue } from "./workers";

/** How often the balance is read while a job waits for it: nobody tells the studio of credits that were bought. Milliseconds. */
const lookEveryMs = 60_000;

/**
 * Keeps the balance read, and sends what waited for credits as soon as a reading covers it.
 * @returns stops it
 */
export function watchCredits(): () => Promise<void> {
  const quietly = (work: () => Promise<void>) => () =>
    void work().catch((error: unknown) => log().error({ err: error }, "jobs that wait for credits"));
  startReadings(quietly(sendDue));
  const timer = setInterval(
    quietly(async () => {
      if (await someWait()) refreshCredits();
    }),
    lookEveryMs,
  );
  return () => {
    clearInterval(timer);
    return stopReadings();
  };
}
