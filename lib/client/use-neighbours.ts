"use client";

import { useEffect } from "react";
import type { AssetView } from "@/lib/types/asset";
import { useAssets } from "./assets";

/** The results before and after one in the gallery. Reads on when the end of what has been read comes near. */
export function useNeighbours(asset: AssetView): { newer?: AssetView; older?: AssetView } {
  const { assets, hasNextPage, isFetching, fetchNextPage } = useAssets({ source: "made" });
  const index = assets.findIndex(({ id }) => id === asset.id);
  const last = assets.at(-1);
  // One opened by its address may lie deep in the past: pages are read until they reach it.
  const reached = last !== undefined && last.createdAt <= asset.createdAt;
  const wantsMore = asset.origin !== "upload" && hasNextPage && (index < 0 ? !reached : index > assets.length - 4);
  useEffect(() => {
    if (wantsMore && !isFetching) void fetchNextPage();
  }, [wantsMore, isFetching, fetchNextPage]);
  return index < 0 ? {} : { newer: assets[index - 1], older: assets[index + 1] };
}
