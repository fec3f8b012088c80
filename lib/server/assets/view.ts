import "server-only";
import type { AssetView } from "@/lib/types/asset";
import type { assets } from "../db/schema";
import { renditionWidths } from "../images/rendition";
import { fileUrl, renditionKey } from "./keys";

export type AssetRow = typeof assets.$inferSelect;

/** Widths that an asset is shown at: none once it is removed. A film has them where its first frame could be read: it then has a thumbhash. */
export function shownWidths(row: AssetRow): number[] {
  if (row.removedAt) return [];
  return row.kind === "image" || row.thumbhash ? renditionWidths(row.width) : [];
}

/** An asset as the browser sees it. @param take number of the job that made it; null for uploads. */
export function toAssetView(row: AssetRow, take: number | null = null): AssetView {
  const thumbs = shownWidths(row).map((width) => ({ width, url: fileUrl(renditionKey(row.id, width)) }));
  const originalUrl = fileUrl(row.storageKey);
  // FASHN's PNG and JPEG show in every browser; what a person brought may be HEIC, or lie on its side.
  const viewUrl = row.origin === "upload" && row.kind === "image" ? (thumbs.at(-1)?.url ?? originalUrl) : originalUrl;
  return {
    id: row.id,
    kind: row.kind,
    origin: row.origin,
    name: row.name,
    mime: row.mime,
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    durationMs: row.durationMs,
    thumbhash: row.thumbhash && Buffer.from(row.thumbhash).toString("base64"),
    originalUrl,
    viewUrl,
    thumbs,
    jobId: row.jobId,
    take,
    position: row.position,
    derivedFrom: row.derivedFrom,
    derivation: row.derivation,
    createdAt: row.createdAt.toISOString(),
    trashedAt: row.trashedAt?.toISOString() ?? null,
    removedAt: row.removedAt?.toISOString() ?? null,
  };
}
