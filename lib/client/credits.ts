"use client";

import { useQuery } from "@tanstack/react-query";
import type { CreditsView } from "@/lib/types/credits";
import { fetchJson } from "./fetch-json";
import { keys } from "./keys";

/** The balance, in credits. Live events keep it fresh. */
export function useCredits() {
  return useQuery({
    queryKey: keys.credits(),
    queryFn: ({ signal }) => fetchJson<CreditsView>("/api/credits", signal),
  });
}

/** Credits that can still be spent: the balance less what waits, runs or has just ended. Null while it is not known. */
export function useFreeCredits(): number | null {
  const { data } = useCredits();
  return data?.total == null ? null : data.total - data.held;
}
