import "server-only";
import { statfs } from "node:fs/promises";
import { count, isNull, sql, sum } from "drizzle-orm";
import { jobStatuses } from "@/lib/types/job";
import packageJson from "@/package.json";
import { getCredits } from "../credits/balance";
import { db } from "../db/client";
import { assets, instances, jobs } from "../db/schema";
import { env } from "../env";
import { hub } from "../events/hub";
import { createGauges } from "../metrics/gauges";
import { metrics } from "../metrics/metrics";
import { getSettings } from "../settings/settings";

type Gauges = ReturnType<typeof createGauges>;

/** Everything there is to know, in Prometheus's text format. */
export async function scrape(): Promise<{ contentType: string; text: string }> {
  const gauges = createGauges();
  gauges.info.set({ version: packageJson.version }, 1);
  gauges.places.set(env().fashn.maxConcurrency);
  gauges.browsers.set(hub().size);
  await Promise.all([jobStates(gauges), bills(gauges), balance(gauges), storage(gauges), studios(gauges)]);
  const { registry } = metrics();
  return {
    contentType: registry.contentType,
    text: (await registry.metrics()) + (await gauges.registry.metrics()),
  };
}

async function jobStates({ jobs: byState, depth, oldest }: Gauges): Promise<void> {
  const rows = await (await db())
    .select({
      status: jobs.status,
      jobs: count(),
      oldest: sql<string>`extract(epoch from clock_timestamp() - min(${jobs.createdAt}))`,
    })
    .from(jobs)
    .groupBy(jobs.status);
  for (const state of jobStatuses) byState.set({ state }, rows.find(({ status }) => status === state)?.jobs ?? 0);
  const queued = rows.find(({ status }) => status === "queued");
  depth.set(queued?.jobs ?? 0);
  oldest.set(Number(queued?.oldest ?? 0));
}

async function bills({ mispriced, used }: Gauges): Promise<void> {
  const [row] = await (await db())
    .select({
      used: sum(jobs.usedCredits).mapWith(Number),
      mispriced: sql<string>`count(*) filter (where ${jobs.status} = 'done' and ${jobs.usedCredits} <> ${jobs.estimatedCredits})`,
    })
    .from(jobs);
  used.set(row?.used ?? 0);
  mispriced.set(Number(row?.mispriced ?? 0));
}

async function balance({ credits, creditsAge }: Gauges): Promise<void> {
  const { total, subscription, onDemand, asOf } = await getCredits();
  for (const [part, value] of Object.entries({ total, subscription, on_demand: onDemand })) {
    if (value !== null) credits.set({ part }, value);
  }
  if (asOf !== null) creditsAge.set((Date.now() - Date.parse(asOf)) / 1000);
  // A gauge without labels is 0 until it is set: of a reading that never was this would be a lie.
  else creditsAge.remove();
}

async function storage({ stored, free }: Gauges): Promise<void> {
  const rows = await (await db())
    .select({ origin: assets.origin, bytes: sum(assets.bytes).mapWith(Number) })
    .from(assets)
    .where(isNull(assets.removedAt))
    .groupBy(assets.origin);
  for (const { origin, bytes } of rows) stored.set({ origin }, bytes);
  const { bavail, bsize } = await statfs(env().studio.dataDir);
  free.set(bavail * bsize);
}

async function studios({ studios, paused }: Gauges): Promise<void> {
  const [row] = await (await db()).select({ live: count() }).from(instances);
  studios.set(row?.live ?? 0);
  paused.set((await getSettings()).paused ? 1 : 0);
}
