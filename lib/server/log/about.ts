import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** What the present work is about. Ids only: these stand in every line of the log that the work writes. */
export type About = {
  requestId?: string;
  action?: string;
  jobId?: string;
  batchId?: string | null;
  predictionId?: string | null;
};

const held = globalThis as typeof globalThis & { studioAbout?: AsyncLocalStorage<About> };
held.studioAbout ??= new AsyncLocalStorage();
const storage = held.studioAbout;

/**
 * Does a piece of work; each line that it logs, however deep down, says what it is about. The work knows nothing of what
 * called it: a job that an action woke is not that action's.
 */
export function about<T>(subject: About, work: () => T): T {
  return storage.run({ ...subject }, work);
}

/** Adds what has become known since the work began, such as the prediction's id. */
export function also(more: About): void {
  const subject = storage.getStore();
  if (subject) Object.assign(subject, more);
}

/** What stands in the lines of the present work; what is not known is left out. */
export function subject(): About {
  const known = Object.entries(storage.getStore() ?? {}).filter(([, value]) => value != null);
  return Object.fromEntries(known);
}
