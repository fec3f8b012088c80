import { counted } from "@/lib/catalog/price";
import type { StudioSettings } from "@/lib/types/settings";

/** The settings that say how long something is kept. */
export type KeepField = "keepUploadsDays" | "keepResultsDays" | "keepTrashDays";

export const keepLabels: Record<KeepField, string> = {
  keepUploadsDays: "Uploads",
  keepResultsDays: "Results",
  keepTrashDays: "Trash",
};

/** "for ever", "30 days" */
export const daysWords = (days: number | null) => (days === null ? "for ever" : counted(days, "day"));

/** Whether a change keeps something for a shorter time than before. */
export function isStricter(settings: StudioSettings, field: KeepField, days: number | null): boolean {
  return days !== null && days < (settings[field] ?? Number.POSITIVE_INFINITY);
}
