import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { AssetPage, AssetSource, AssetView } from "@/lib/types/asset";
import { db } from "../db/client";
import { assets, jobs } from "../db/schema";
import { StudioFailure } from "../failure";
import { type AssetRow, toAssetView } from "./view";

/** Neither in the trash nor removed: what lists show. */
export const isLive = and(isNull(assets.trashedAt), isNull(assets.removedAt)) as SQL;
/** In the trash, its files still there. */
const isTrashed = and(isNotNull(assets.trashedAt), isNull(assets.removedAt)) as SQL;

/** The row of an asset, or null. */
export async function getAssetRowById(id: string): Promise<AssetRow | null> {
  const [row] = await (await db()).select().from(assets).where(eq(assets.id, id));
  return row ?? null;
}

async function views(
  where: SQL | undefined,
  limit?: number,
  newest: AnyPgColumn = assets.createdAt,
): Promise<AssetView[]> {
  const query = (await db())
    .select({ row: assets, take: jobs.take })
    .from(assets)
    .leftJoin(jobs, eq(jobs.id, assets.jobId))
    .where(where)
    .orderBy(desc(newest), desc(assets.id));
  const found = await (limit === undefined ? query : query.limit(limit));
  return found.map(({ row, take }) => toAssetView(row, take));
}

/** An asset, or null. */
export async function getAssetById(id: string): Promise<AssetView | null> {
  const [view] = await views(eq(assets.id, id));
  return view ?? null;
}

/** The assets among these ids, by id. One read, however many. */
export async function getAssetsByIds(ids: string[]): Promise<Map<string, AssetView>> {
  if (ids.length === 0) return new Map();
  const found = await views(inArray(assets.id, [...new Set(ids)]));
  return new Map(found.map((view) => [view.id, view]));
}

/** What the given jobs made, in the order of their outputs. */
export async function getAssetsByJobIds(jobIds: string[]): Promise<AssetView[]> {
  if (jobIds.length === 0) return [];
  const found = await views(inArray(assets.jobId, [...new Set(jobIds)]));
  return found.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}

/** The newest version of each given result with everything unpainted as it was, by the result's id. None from the trash. */
export async function getKeptByAssetIds(ids: string[]): Promise<Map<string, AssetView>> {
  if (ids.length === 0) return new Map();
  const found = await views(
    and(isLive, inArray(assets.derivedFrom, ids), sql`${assets.derivation}->>'kind' = 'kept-outside'`),
  );
  return new Map(found.reverse().map((view) => [view.derivedFrom ?? "", view]));
}

/** A mask belongs to a brief: it is nothing to look through, whatever is asked for. */
function originsOf(source?: AssetSource): AssetRow["origin"][] {
  const made: AssetRow["origin"][] = ["result", "derived"];
  if (source === "made") return made;
  return source === "upload" ? ["upload"] : ["upload", ...made];
}

/** A place in the list: the last asset of the page before. */
const cursorShape = z.tuple([z.iso.datetime(), z.string().min(1).max(64)]);

const writeCursor = (at: string, id: string) => Buffer.from(JSON.stringify([at, id])).toString("base64url");

function readCursor(cursor: string): [createdAt: string, id: string] {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new StudioFailure(
      { code: "invalid_input", message: "This place in the list is not known.", advice: "Reload the page." },
      { cause },
    );
  }
}

/**
 * A page of assets, newest first; of the trash, what was put there last. Pages neither repeat nor skip when new assets arrive between two reads.
 * @param options.before `next` of the page before.
 * @throws StudioFailure `invalid_input` for a cursor that this studio did not write.
 */
export async function listAssets(options: {
  source?: AssetSource;
  kind?: AssetView["kind"];
  /** What lies in the trash instead of what does not. */
  trash?: boolean;
  before?: string;
  limit: number;
}): Promise<AssetPage> {
  const { source, kind, trash = false, before, limit } = options;
  const newest = trash ? assets.trashedAt : assets.createdAt;
  const [time, id] = before === undefined ? [] : readCursor(before);
  const found = await views(
    and(
      trash ? isTrashed : isLive,
      inArray(assets.origin, originsOf(source)),
      kind && eq(assets.kind, kind),
      time ? sql`(${newest}, ${assets.id}) < (${time}::timestamptz, ${id}::text)` : undefined,
    ),
    limit + 1,
    newest,
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const at = trash ? last?.trashedAt : last?.createdAt;
  return { assets: page, next: found.length > limit && last && at ? writeCursor(at, last.id) : null };
}
