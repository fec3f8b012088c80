"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { LedgerView } from "@/lib/types/ledger";
import { useOwnTimeZone } from "../dates";
import { fetchJson } from "../fetch-json";
import { keys } from "../keys";
import { dayKey, daysOf, type LedgerAsk } from "./period";

/** The ledger in the person's own days. Live events keep it fresh. */
export function useLedger(ask: LedgerAsk) {
  const zone = useOwnTimeZone();
  const days = zone ? daysOf(ask, dayKey(new Date(), zone)) : {};
  const query = { ...days, by: ask.by, zone: zone ?? "UTC" };
  const ledger = useQuery({
    queryKey: keys.ledger(query),
    queryFn: ({ signal }) => fetchJson<LedgerView>(`/api/ledger?${new URLSearchParams(query)}`, signal),
    enabled: zone !== null,
    // Another range takes the place of this one when it is there, not before.
    placeholderData: keepPreviousData,
  });
  /** Where the same is had as a file. */
  const csv = (by: LedgerAsk["by"] | "take") => `/api/ledger.csv?${new URLSearchParams({ ...query, by })}`;
  return { ...ledger, days, csv };
}
