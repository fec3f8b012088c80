import "server-only";
import { and, eq, gt, inArray, isNull, like, type SQL, sql } from "drizzle-orm";
import { unsettled } from "@/lib/types/job";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { assets, facts, jobInputs, jobs } from "../db/schema";
import { announce } from "../events/announce";
import { log } from "../log/log";
import { derivedStorage, storageNamed } from "../storage/storage";
import { folder } from "./keys";
import { removed } from "./removed";
import type { AssetRow } from "./view";

// The order of a removal, safe against a kill at any point: in one transaction the row is marked and a fact notes that
// its files have to go; then the files go; then the fact. Marked first, the picture is said to be removed from the moment
// on which its files may be missing, and never shown broken. Whatever a kill leaves has its fact, and the next sweep
// finishes it, whatever the rules say by then. The other order would leave pictures without files that look like any other.

const prefix = "removal ";
/** A rendition that was being made during a removal may be written after it: the files are removed once more later. Minutes. */
const again = 10;

/** Neither an input nor an output of a job that is still on its way. */
const needed = sql`exists (
  select 1 from ${jobs} left join ${jobInputs} on ${jobInputs.jobId} = ${jobs.id}
  where ${inArray(jobs.status, [...unsettled])} and (${jobInputs.assetId} = ${assets.id} or ${jobs.id} = ${assets.jobId}))`;

/**
 * Marks assets as removed, at most `limit` of them; never one that a job under way needs. Their files are then
 * removed with `finishRemoval`.
 * @param within does it as a part of this transaction
 * @returns their ids
 */
export async function markRemoved(which: SQL, limit: number, within?: Db): Promise<string[]> {
  return (within ?? (await db())).transaction(async (tx) => {
    // Locked first and looked at in a second statement: whoever submits a job holds its pictures (`holdAssets`), and a
    // job that was stored while this waited is seen only by a statement that begins afterwards.
    const found = await tx
      .select({ id: assets.id })
      .from(assets)
      .where(and(isNull(assets.removedAt), which, sql`not ${needed}`))
      .limit(limit)
      .for("update", { skipLocked: true });
    if (found.length === 0) return [];
    const marked = await tx
      .update(assets)
      // The blurred likeness shows what the picture showed.
      .set({ removedAt: sql`clock_timestamp()`, thumbhash: null })
      .where(
        and(
          inArray(
            assets.id,
            found.map(({ id }) => id),
          ),
          sql`not ${needed}`,
        ),
      )
      .returning({ id: assets.id });
    if (marked.length === 0) return [];
    await tx
      .insert(facts)
      .values(marked.map(({ id }) => ({ key: prefix + id, value: {} })))
      .onConflictDoUpdate({ target: facts.key, set: { updatedAt: sql`clock_timestamp()` } });
    await announce(tx, { type: "assets" });
    return marked.map(({ id }) => id);
  });
}

/**
 * Removes the files of a marked asset: the original and everything that was made of it for showing and for sending. May
 * be killed and be done again. One that cannot be removed now is logged and left to the next sweep.
 */
export async function finishRemoval(id: string): Promise<void> {
  try {
    await (await db()).transaction(async (tx) => {
      // Held meanwhile, so that nobody takes it back under our hands.
      const [row] = await tx.select().from(assets).where(eq(assets.id, id)).for("update");
      if (row?.removedAt) {
        await storageNamed(row.storage).delete(row.storageKey);
        await derivedStorage().deleteFolder(folder(id));
      }
      const over = row?.removedAt ? sql`updated_at < clock_timestamp() - ${again} * interval '1 minute'` : sql`true`;
      await tx.delete(facts).where(and(eq(facts.key, prefix + id), over));
    });
  } catch (error) {
    log().error({ err: error, assetId: id }, "the files of a removed picture are still there");
  }
}

/** Ids of marked assets whose files may still be there, in order, at most `limit`. @param after the last of those before */
export async function unfinishedRemovals(limit: number, after: string): Promise<string[]> {
  const left = await (await db())
    .select({ key: facts.key })
    .from(facts)
    .where(and(like(facts.key, `${prefix}%`), gt(facts.key, prefix + after)))
    .orderBy(facts.key)
    .limit(limit);
  return left.map(({ key }) => key.slice(prefix.length));
}

/**
 * Takes an asset back that is asked for anew: out of the trash, and where it was removed with its file.
 * @param putFile keeps the file; no sweep removes it meanwhile
 */
export async function takeBack(
  id: string,
  putFile: () => Promise<void>,
  thumbhash: Uint8Array | null,
): Promise<AssetRow> {
  return (await db()).transaction(async (tx) => {
    await tx.select({ id: assets.id }).from(assets).where(eq(assets.id, id)).for("update");
    await putFile();
    await tx.delete(facts).where(eq(facts.key, prefix + id));
    const [row] = await tx
      .update(assets)
      .set({ trashedAt: null, removedAt: null, thumbhash, createdAt: new Date() })
      .where(eq(assets.id, id))
      .returning();
    if (!row) throw new Error(`asset ${id} vanished`);
    await announce(tx, { type: "assets" });
    return row;
  });
}

/**
 * Keeps the pictures of a job that is being stored from being removed before it is.
 * @throws StudioFailure `removed` when one already is
 */
export async function holdAssets(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const held = await tx
    .select({ removedAt: assets.removedAt })
    .from(assets)
    .where(inArray(assets.id, [...new Set(ids)]))
    // Always in one order, so that no two submissions wait for each other.
    .orderBy(assets.id)
    .for("share");
  for (const { removedAt } of held) if (removedAt) throw removed(removedAt);
}
