"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { ModelName } from "@/lib/catalog";
import type { PromptPage } from "@/lib/types/prompt";
import { fetchJson } from "./fetch-json";
import { keys } from "./keys";

/** The prompts that were sent to some endpoints, newest use first, page by page. Read anew whenever they are opened. */
export function usePrompts(models: readonly ModelName[], search: string) {
  const query = useInfiniteQuery({
    queryKey: keys.prompts(models, search),
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ q: search, limit: "30" });
      for (const model of models) asked.append("model", model);
      if (pageParam) asked.set("before", pageParam);
      return fetchJson<PromptPage>(`/api/prompts?${asked}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return { ...query, prompts: query.data?.pages.flatMap((page) => page.prompts) ?? [] };
}
