"use client";

import { queryOptions, useQuery } from "@tanstack/react-query";
import type { FacesView } from "@/lib/types/identity";
import { fetchJson } from "./fetch-json";
import { keys } from "./keys";

/** How the faces to choose from are read. */
const facesQuery = queryOptions({
  queryKey: keys.faces(),
  queryFn: ({ signal }) => fetchJson<FacesView>("/api/identities", signal),
});

/** The faces that have a name, and those that jobs used. */
export function useFaces() {
  return useQuery(facesQuery);
}
