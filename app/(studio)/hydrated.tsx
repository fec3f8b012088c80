import "server-only";
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { type AssetFilter, type JobFilter, keys, pageSize } from "@/lib/client/keys";
import { listAssets } from "@/lib/server/assets/queries";
import { getCredits } from "@/lib/server/credits/balance";
import { requirePerson } from "@/lib/server/http/person";
import { listFaces } from "@/lib/server/identities/faces";
import { readLine } from "@/lib/server/jobs/line-view";
import { getJobsByIds, listJobs } from "@/lib/server/jobs/views";
import { getSettings } from "@/lib/server/settings/settings";
import type { LineView } from "@/lib/types/line";

type Read = (client: QueryClient) => Promise<void>;
const initialPageParam = null as string | null;

export const readCredits: Read = (client) =>
  client.prefetchQuery({ queryKey: keys.credits(), queryFn: () => getCredits() });

export const readSettings: Read = (client) =>
  client.prefetchQuery({ queryKey: keys.settings(), queryFn: () => getSettings() });

export const readFaces: Read = (client) =>
  client.prefetchQuery({ queryKey: keys.faces(), queryFn: async () => listFaces(await requirePerson()) });

export const readJobs =
  (filter: JobFilter = {}): Read =>
  (client) =>
    client.prefetchInfiniteQuery({
      queryKey: keys.jobs(filter),
      queryFn: () =>
        listJobs({ models: [...(filter.models ?? [])], settled: filter.settled, before: null, limit: pageSize.jobs }),
      initialPageParam,
    });

/** The queue with the jobs that come first in it. */
export const readQueue: Read = async (client) => {
  const person = await requirePerson();
  await client.prefetchQuery({ queryKey: keys.line(), queryFn: () => readLine(person) });
  const line = client.getQueryData<LineView>(keys.line());
  if (!line) return;
  const first = [...line.underWay, ...line.waiting.map(({ id }) => id)].slice(0, pageSize.jobs);
  for (const job of await getJobsByIds(first)) client.setQueryData(keys.job(job.id), job);
};

export const readAssets =
  (filter: AssetFilter): Read =>
  (client) =>
    client.prefetchInfiniteQuery({
      queryKey: keys.assets(filter),
      queryFn: () => listAssets({ ...filter, limit: pageSize.assets }),
      initialPageParam,
    });

/**
 * Reads on the server what the page's hooks would ask for first, so that it arrives drawn.
 * A read that fails is left to the browser, which says so and can try again.
 */
export async function Hydrated({ reads, children }: { reads: Read[]; children: ReactNode }) {
  // Not during the build: there is no database then.
  await connection();
  const client = new QueryClient();
  await Promise.all(reads.map((read) => read(client)));
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
