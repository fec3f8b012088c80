import "server-only";
import { eq, sql } from "drizzle-orm";
import { finishRemoval, markRemoved, unfinishedRemovals } from "../assets/remove";
import { db } from "../db/client";
import { facts } from "../db/schema";
import { instanceId } from "../jobs/instance";
import { log } from "../log/log";
import { getSettings, keepRulesSince } from "../settings/settings";
import { overdue } from "./rules";

/** Pictures that one transaction marks. */
const batch = 50;
/** A changed rule counts after this time, so that a change can be taken back. Minutes. */
export const graceMinutes = 60;

const key = "sweep";

/**
 * Removes the files of all pictures that are older than the settings say, and what an earlier sweep left half done.
 * One process sweeps at a time; the claim dies with its process. Two at once would do no harm, only double work: each
 * picture is locked while it is marked and while its files go.
 * @param signal ends it after the picture at hand
 * @returns how many pictures it marked; null when another process is at it
 */
export async function sweep(signal: AbortSignal): Promise<number | null> {
  if (!(await claim())) return null;
  let removed = 0;
  try {
    await finishAll(signal);
    while (!signal.aborted && (await rulesCount())) {
      const ids = await markRemoved(overdue(await getSettings()), batch);
      for (const id of ids) if (!signal.aborted) await finishRemoval(id);
      removed += ids.length;
      if (ids.length < batch) break;
    }
  } finally {
    await release();
  }
  if (removed > 0) log().info({ pictures: removed }, "old pictures were removed");
  return removed;
}

async function finishAll(signal: AbortSignal): Promise<void> {
  let after = "";
  while (!signal.aborted) {
    const ids = await unfinishedRemovals(batch, after);
    for (const id of ids) if (!signal.aborted) await finishRemoval(id);
    if (ids.length < batch) return;
    after = ids.at(-1) ?? after;
  }
}

async function rulesCount(): Promise<boolean> {
  const since = await keepRulesSince();
  return since === null || Date.now() - since.getTime() > graceMinutes * 60_000;
}

async function claim(): Promise<boolean> {
  const value = { by: instanceId() };
  const claimed = await (await db())
    .insert(facts)
    .values({ key, value })
    .onConflictDoUpdate({
      target: facts.key,
      set: { value, updatedAt: sql`clock_timestamp()` },
      setWhere: sql`not exists (select 1 from instances where instances.id = facts.value->>'by')`,
    })
    .returning({ key: facts.key });
  return claimed.length > 0;
}

async function release(): Promise<void> {
  await (await db()).update(facts).set({ value: {} }).where(eq(facts.key, key));
}
