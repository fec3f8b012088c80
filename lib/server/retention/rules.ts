import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { StudioSettings } from "@/lib/types/settings";

/** The part of the settings that says how long pictures are kept. */
export type KeepRules = Pick<StudioSettings, "keepUploadsDays" | "keepResultsDays" | "keepTrashDays">;

/** Where a picture that the studio made itself comes from in the end: a crop of an upload shows no less than the upload. */
const root = sql`(with recursive up (origin, derived_from) as (
    select source.origin, source.derived_from from assets source where source.id = assets.derived_from
    union all
    select source.origin, source.derived_from from assets source join up on source.id = up.derived_from)
  select origin from up where origin <> 'derived' limit 1)`;

/** Brought in by people, and what was cut from it. */
export const brought = sql`(assets.origin in ('upload', 'mask') or (assets.origin = 'derived' and ${root} = 'upload'))`;
const made = sql`(assets.origin = 'result' or (assets.origin = 'derived' and ${root} is distinct from 'upload'))`;

const olderThan = (at: SQL, days: number) => sql`${at} < clock_timestamp() - ${days} * interval '1 day'`;

/**
 * Which rows of `assets` are older than the rules let them be. Each counts by its own age: what was made of an old
 * picture yesterday is one day old.
 */
export function overdue({ keepUploadsDays, keepResultsDays, keepTrashDays }: KeepRules): SQL {
  const due: SQL[] = [];
  // Its age comes first: where nothing is that old, no source is looked for.
  if (keepUploadsDays) due.push(sql`(${olderThan(sql`assets.created_at`, keepUploadsDays)} and ${brought})`);
  if (keepResultsDays) due.push(sql`(${olderThan(sql`assets.created_at`, keepResultsDays)} and ${made})`);
  if (keepTrashDays) due.push(olderThan(sql`assets.trashed_at`, keepTrashDays));
  return due.length > 0 ? sql`(${sql.join(due, sql` or `)})` : sql`false`;
}
