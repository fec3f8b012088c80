import { type Day, dayOf } from "@/lib/client/dates";
import type { AssetView } from "@/lib/types/asset";

export type DayGroup = Day & { assets: AssetView[] };

/** Pictures by calendar day, both in the order given. */
export function groupByDay(assets: AssetView[], timeZone: string): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const asset of assets) {
    const day = dayOf(new Date(asset.createdAt), timeZone);
    const last = groups.at(-1);
    if (last?.key === day.key) last.assets.push(asset);
    else groups.push({ ...day, assets: [asset] });
  }
  return groups;
}
