"use client";

import { type InfiniteData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type JobPage, type JobView, unsettled } from "@/lib/types/job";
import { fetchJson } from "./fetch-json";
import { type JobFilter, keys, pageSize } from "./keys";

export type JobPages = InfiniteData<JobPage, string | null>;

function jobsUrl({ models = [], settled }: JobFilter, before: string | null): string {
  const query = new URLSearchParams({ limit: String(pageSize.jobs) });
  for (const model of models) query.append("model", model);
  if (settled) query.set("settled", "true");
  if (before) query.set("before", before);
  return `/api/jobs?${query}`;
}

/** Jobs newest first, page by page; `jobs` holds all pages read so far. Live events keep them fresh. */
export function useJobs(filter: JobFilter = {}) {
  const query = useInfiniteQuery({
    queryKey: keys.jobs(filter),
    queryFn: ({ pageParam, signal }) => fetchJson<JobPage>(jobsUrl(filter, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return { ...query, jobs: query.data?.pages.flatMap((page) => page.jobs) ?? [] };
}

/** One job. */
export function useJob(id: string) {
  return useQuery({
    queryKey: keys.job(id),
    queryFn: ({ signal }) => fetchJson<JobView>(`/api/jobs/${encodeURIComponent(id)}`, signal),
  });
}

/** True while a job still changes by itself. */
export function isUnsettled(job: JobView): boolean {
  return (unsettled as readonly string[]).includes(job.status);
}

/** Number of jobs that wait or run. */
export function useUnsettledCount(): number {
  return useJobs().jobs.filter(isUnsettled).length;
}
