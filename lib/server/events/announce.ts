import "server-only";
import type { Db } from "../db/open";
import { notify } from "../db/open";

/** Postgres channel of everything that open browsers want to know. */
export const channel = "studio_events";

/** What changed. Only its name travels: each process reads the rest itself, so that a message is never stale or too long. */
export type Change = { type: "job"; id: string } | { type: "credits" } | { type: "settings" } | { type: "assets" };

/** Tells every studio process, once the given transaction commits. */
export function announce(tx: Db, change: Change): Promise<void> {
  return notify(tx, channel, JSON.stringify(change));
}
