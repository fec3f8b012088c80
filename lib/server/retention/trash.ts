import "server-only";
import { and, count, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { AssetUses, AssetView } from "@/lib/types/asset";
import { assetRow } from "../assets/derive";
import { getAssetById, isLive } from "../assets/queries";
import { finishRemoval, markRemoved } from "../assets/remove";
import { db } from "../db/client";
import { assets, identities, jobInputs, presets } from "../db/schema";
import { announce } from "../events/announce";
import { StudioFailure } from "../failure";

/** Puts a picture into the trash, or takes it out. Doing it again changes nothing. @throws StudioFailure `not_found`, `removed` */
async function move(id: string, trashedAt: Date | null): Promise<AssetView> {
  await (await db()).transaction(async (tx) => {
    await tx
      .update(assets)
      .set({ trashedAt })
      .where(
        and(
          eq(assets.id, id),
          // A mask belongs to its brief and is no picture to throw away.
          ne(assets.origin, "mask"),
          isNull(assets.removedAt),
          trashedAt ? isNull(assets.trashedAt) : isNotNull(assets.trashedAt),
        ),
      );
    await announce(tx, { type: "assets" });
  });
  await assetRow(id);
  const view = await getAssetById(id);
  if (!view) throw new Error(`asset ${id} vanished`);
  return view;
}

/**
 * Puts a picture into the trash. What was made from it stays, and its file until the trash's days are over.
 * @returns what names it, so that the person hears of it
 */
export async function trash(id: string): Promise<AssetUses> {
  await move(id, new Date());
  return usesOf(id);
}

/** Takes a picture out of the trash. */
export const restore = (id: string) => move(id, null);

/**
 * Removes the files of a picture in the trash at once. Its row stays: takes and other pictures name it.
 * @throws StudioFailure `not_found`, `removed`, `not_in_trash`, `needed` while a take under way needs it
 */
export async function removeForGood(id: string): Promise<AssetView> {
  const { trashedAt } = await assetRow(id);
  if (!trashedAt) throw new StudioFailure({ code: "not_in_trash", message: "This picture is not in the trash." });
  const [marked] = await markRemoved(sql`${eq(assets.id, id)} and ${isNotNull(assets.trashedAt)}`, 1);
  if (!marked) {
    throw new StudioFailure({
      code: "needed",
      message: "A take that is under way needs this picture.",
      advice: "Remove it once that take has ended.",
    });
  }
  await finishRemoval(id);
  const view = await getAssetById(id);
  if (!view) throw new Error(`asset ${id} vanished`);
  return view;
}

/** What names a picture: nothing of it breaks when the picture goes, but it shows an empty place from then on. */
export async function usesOf(id: string): Promise<AssetUses> {
  const studio = await db();
  const holds = sql`exists (select 1 from jsonb_each_text(${presets.inputs}) as input where input.value = ${id})`;
  const [[takes], [made], faces, kept] = await Promise.all([
    studio.select({ count: count() }).from(jobInputs).where(eq(jobInputs.assetId, id)),
    studio
      .select({ count: count() })
      .from(assets)
      .where(and(eq(assets.derivedFrom, id), isLive)),
    studio.select({ name: identities.name }).from(identities).where(eq(identities.assetId, id)),
    studio.select({ name: presets.name }).from(presets).where(holds),
  ]);
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
  return { takes: takes?.count ?? 0, made: made?.count ?? 0, faces: names(faces), presets: names(kept) };
}
