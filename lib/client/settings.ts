"use client";

import { useQuery } from "@tanstack/react-query";
import type { StudioSettings } from "@/lib/types/settings";
import { fetchJson } from "./fetch-json";
import { keys } from "./keys";

/** The studio's settings. Live events keep them fresh. */
export function useSettings() {
  return useQuery({
    queryKey: keys.settings(),
    queryFn: ({ signal }) => fetchJson<StudioSettings>("/api/settings", signal),
  });
}
