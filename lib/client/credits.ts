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

/** From here on the balance is shown in amber: not enough for the dearest take of four pictures at 4K. */
export const LOW_BALANCE = 20;
