import "server-only";
import type { PgBoss } from "pg-boss";
import { refreshCredits } from "../credits/balance";
import { about } from "../log/about";
import { atWork } from "./at-work";
import { claimNext } from "./claim";
import { tellUncovered } from "./covered";
import type { SaveItem } from "./queue";
import { save } from "./save";
import { send } from "./send";

/** Jobs whose outputs this process stores at one time. */
const savesAtOnce = 3;
/** New items are told by NOTIFY; only another try of a failed one is found by asking. Seconds. */
const askEvery = 2;

/** Sends every job that is due, as far as FASHN has places free. Does not wait for the answers. */
export async function sendDue(): Promise<void> {
  while (!atWork().stopping) {
    const job = await claimNext();
    if (!job) break;
    atWork().start("send", job.id, () => send(job));
  }
  // Somebody may have bought credits since the balance was last read.
  if (!atWork().stopping && (await tellUncovered())) refreshCredits();
}

/** Puts this process to work on the queue. */
export async function startWorkers(boss: PgBoss): Promise<void> {
  await boss.work("generate", { batchSize: 20 }, () => about({}, sendDue));
  await Promise.all(Array.from({ length: savesAtOnce }, () => startSaver(boss)));
}

async function startSaver(boss: PgBoss): Promise<void> {
  let id: string | undefined;
  const options = { notifyPollingIntervalSeconds: askEvery, includeMetadata: true } as const;
  id = await boss.work<SaveItem>("save", options, async ([item]) => {
    try {
      if (item) await about({ jobId: item.data.jobId }, () => save(item.data.jobId, item.retryCount, item.signal));
    } finally {
      // Asks for the next at once: its NOTIFY came while all were at work, and does not come again.
      if (id) boss.notifyWorker(id);
    }
  });
}
