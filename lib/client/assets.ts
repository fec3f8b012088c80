"use client";

import { type InfiniteData, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AssetPage, AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";
import { fetchJson } from "./fetch-json";
import { type AssetFilter, keys, pageSize } from "./keys";

export type AssetPages = InfiniteData<AssetPage, string | null>;
/** A picture with the job that made it; null for uploads. */
export type AssetWithJob = { asset: AssetView; job: JobView | null };

function assetsUrl({ source, kind, trash }: AssetFilter, before: string | null): string {
  const query = new URLSearchParams({ limit: String(pageSize.assets) });
  if (source) query.set("source", source);
  if (kind) query.set("kind", kind);
  if (trash) query.set("trash", "true");
  if (before) query.set("before", before);
  return `/api/assets?${query}`;
}

/** The outputs of one take stand in their own order, 7 before 7A; takes keep theirs. */
export function inTakeOrder(assets: AssetView[]): AssetView[] {
  const ordered: AssetView[] = [];
  let start = 0;
  for (let end = 1; end <= assets.length; end++) {
    if (end < assets.length && assets[end]?.jobId === assets[start]?.jobId) continue;
    ordered.push(...assets.slice(start, end).sort((a, b) => (a.position ?? 0) - (b.position ?? 0)));
    start = end;
  }
  return ordered;
}

/** Pictures and films newest first, page by page; `assets` holds all pages read so far. Live events add new results. */
export function useAssets(filter: AssetFilter = {}) {
  const query = useInfiniteQuery({
    queryKey: keys.assets(filter),
    queryFn: ({ pageParam, signal }) => fetchJson<AssetPage>(assetsUrl(filter, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return { ...query, assets: inTakeOrder(query.data?.pages.flatMap((page) => page.assets) ?? []) };
}

/** How one picture with its job is read. */
export function assetQuery(id: string) {
  return queryOptions({
    queryKey: keys.asset(id),
    queryFn: ({ signal }) => fetchJson<AssetWithJob>(`/api/assets/${encodeURIComponent(id)}`, signal),
  });
}

/** One picture with its job. */
export function useAsset(id: string) {
  return useQuery(assetQuery(id));
}
