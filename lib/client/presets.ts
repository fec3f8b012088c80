"use client";

import { useQuery } from "@tanstack/react-query";
import type { ModelName } from "@/lib/catalog";
import type { PresetView } from "@/lib/types/preset";
import { fetchJson } from "./fetch-json";
import { keys } from "./keys";

/** The presets of an endpoint, by name. */
export function usePresets(model: ModelName) {
  return useQuery({
    queryKey: keys.presets(model),
    queryFn: ({ signal }) => fetchJson<PresetView[]>(`/api/presets?model=${encodeURIComponent(model)}`, signal),
    staleTime: 0,
  });
}
