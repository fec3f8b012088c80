import type { AssetView } from "@/lib/types/asset";
import type { StudioSettings } from "@/lib/types/settings";

const dayMs = 24 * 60 * 60_000;

/** When the files of a picture in the trash are removed, ISO time; null where the trash is kept for ever. */
export function goneOn({ trashedAt }: AssetView, { keepTrashDays }: StudioSettings): string | null {
  if (trashedAt === null || keepTrashDays === null) return null;
  return new Date(Date.parse(trashedAt) + keepTrashDays * dayMs).toISOString();
}
