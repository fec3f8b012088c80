import "server-only";
import type { StudioEvent } from "@/lib/types/event";
import { joinOthers } from "./company";
import { getCredits } from "./credits/balance";
import { closeDatabase, database } from "./db/client";
import type { Change } from "./events/announce";
import { hub } from "./events/hub";
import { atWork, resetAtWork } from "./jobs/at-work";
import { watchCredits } from "./jobs/credit-watch";
import { beat, leave } from "./jobs/instance";
import { closeQueue, openQueue } from "./jobs/queue";
import { recover } from "./jobs/recover";
import { startTimers } from "./jobs/timers";
import { getJobsByIds } from "./jobs/views";
import { startWorkers } from "./jobs/workers";
import { log } from "./log/log";
import { startSweeping } from "./retention/timer";
import { secret } from "./secret";
import { getSettings } from "./settings/settings";

/** Steps that are short by nature get this long to end. Milliseconds. */
const patienceMs = 3000;

const held = globalThis as typeof globalThis & {
  studioStopTimers?: () => void;
  studioStopCredits?: () => Promise<void>;
  studioStopSweeping?: () => Promise<void>;
};

/** What changes mean for a browser. Jobs are read together: a burst costs as many reads as one of them. */
async function readChanges(changes: Change[]): Promise<StudioEvent[]> {
  const ids = changes.flatMap((change) => (change.type === "job" ? [change.id] : []));
  const types = new Set(changes.map(({ type }) => type));
  const events: StudioEvent[] = [];
  if (ids.length > 0) for (const job of await getJobsByIds(ids)) events.push({ type: "job", job });
  if (types.has("credits")) events.push({ type: "credits", credits: await getCredits() });
  if (types.has("settings")) events.push({ type: "settings", settings: await getSettings() });
  if (types.has("assets")) events.push({ type: "assets" });
  return events;
}

/**
 * Starts the studio's engine in this process: database, live events, queue, and whatever an earlier process left.
 * @throws SettingError when a setting cannot be used
 */
export async function start(): Promise<void> {
  const open = await database();
  // Made now, so that a data directory that cannot be written stops the start and not the first job.
  secret();
  resetAtWork();
  await hub().start(open, readChanges);
  await beat();
  await joinOthers();
  const boss = await openQueue(open);
  await recover();
  await startWorkers(boss);
  held.studioStopTimers = startTimers();
  held.studioStopCredits = watchCredits();
  held.studioStopSweeping = startSweeping();
  log().info({ embedded: open.embedded }, "studio started");
}

/** Ends the engine within 5 s: browsers are told, nothing new begins, short steps end, the rest is taken up at the next start. */
export async function stop(): Promise<void> {
  held.studioStopTimers?.();
  const swept = held.studioStopSweeping?.();
  await hub().stop();
  await held.studioStopCredits?.();
  await Promise.all([atWork().stop(patienceMs), swept]);
  await closeQueue(1000);
  await leave();
  await closeDatabase();
  log().info("studio stopped");
}
