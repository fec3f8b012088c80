"use client";

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import type { JobPage, JobView } from "@/lib/types/job";
import { fetchJson } from "./fetch-json";
import type { JobPages } from "./jobs";
import { keys } from "./keys";

/** As many as one read answers. */
const MOST = 100;

type Asked = { id: string; resolve: (job: JobView) => void; reject: (error: unknown) => void };
let asked: Asked[] = [];

/** Reads a job together with all others that are asked for in the same moment. */
function readTogether(id: string): Promise<JobView> {
  return new Promise((resolve, reject) => {
    if (asked.length === 0) setTimeout(flush, 0);
    asked.push({ id, resolve, reject });
  });
}

function flush(): void {
  const all = asked;
  asked = [];
  for (let at = 0; at < all.length; at += MOST) void read(all.slice(at, at + MOST));
}

async function read(some: Asked[]): Promise<void> {
  try {
    const query = new URLSearchParams(some.map(({ id }) => ["id", id]));
    const { jobs } = await fetchJson<JobPage>(`/api/jobs?${query}`);
    const found = new Map(jobs.map((job) => [job.id, job]));
    for (const { id, resolve, reject } of some) {
      const job = found.get(id);
      if (job) resolve(job);
      else reject(new Error("There is no such take."));
    }
  } catch (error) {
    for (const { reject } of some) reject(error);
  }
}

function listed(client: QueryClient, id: string): JobView | undefined {
  for (const [, data] of client.getQueriesData<JobPages>({ queryKey: ["jobs"] })) {
    const job = data?.pages.flatMap(({ jobs }) => jobs).find((each) => each.id === id);
    if (job) return job;
  }
}

/** One job of many on a page: those that are asked for at once are read at once. Undefined until it is there. */
export function useJobOf(id: string): JobView | undefined {
  const client = useQueryClient();
  return useQuery({
    queryKey: keys.job(id),
    queryFn: () => readTogether(id),
    initialData: () => listed(client, id),
  }).data;
}
