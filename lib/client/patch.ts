import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { AssetView } from "@/lib/types/asset";
import type { StudioEvent } from "@/lib/types/event";
import type { JobStatus, JobView } from "@/lib/types/job";
import type { LineView } from "@/lib/types/line";
import type { AssetPages } from "./assets";
import type { JobPages } from "./jobs";
import { type AssetFilter, type JobFilter, keys } from "./keys";
import { readLineSoon } from "./line-soon";
import { outdate } from "./read-anew";

const over: ReadonlySet<JobStatus> = new Set(["done", "failed", "canceled"]);

/** Events may overtake reads and each other: an older view never takes the place of a newer one. */
const later = (known: JobView, job: JobView) => (job.revision >= known.revision ? job : known);

const wantsModel = ({ models = [] }: JobFilter, job: JobView) => models.length === 0 || models.includes(job.model);

const sourceOf = ({ origin }: AssetView) => (origin === "upload" ? "upload" : "made");

const wantsAsset = ({ source, kind, trash }: AssetFilter, asset: AssetView) =>
  asset.origin !== "mask" &&
  !asset.removedAt &&
  Boolean(trash) === Boolean(asset.trashedAt) &&
  (!source || sourceOf(asset) === source) &&
  (!kind || asset.kind === kind);

/** The pages of what has ended, with the job in its place among them; without it when it has not, or not any more. */
export function withSettled(data: JobPages, job: JobView): JobPages {
  const without = data.pages.map((page) => ({ ...page, jobs: page.jobs.filter(({ id }) => id !== job.id) }));
  const known = data.pages.flatMap(({ jobs }) => jobs).find(({ id }) => id === job.id);
  const newest = known ? later(known, job) : job;
  if (!over.has(newest.status)) return known ? { ...data, pages: without } : data;
  const page = without.findIndex(({ jobs, next }) => next === null || jobs.some(({ take }) => take < newest.take));
  // It belongs to a page that has not been read yet.
  if (page < 0) return data;
  const pages = without.map((each, i) =>
    i === page ? { ...each, jobs: [...each.jobs, newest].sort((a, b) => b.take - a.take) } : each,
  );
  return { ...data, pages };
}

/** The line after news of a job: what does not wait any more leaves it at once. What comes into it is read. */
export function lineAfter(line: LineView, { id, status }: JobView): LineView {
  const waits = status === "queued";
  const waiting = waits ? line.waiting : line.waiting.filter((place) => place.id !== id);
  const gone = waits || over.has(status);
  const underWay = gone ? line.underWay.filter((other) => other !== id) : [...new Set([...line.underWay, id])];
  return { ...line, waiting, underWay };
}

/** The pages with the job replaced where it stands, or put in front where it is new. */
export function withJob(data: JobPages, job: JobView): JobPages {
  let found = false;
  const pages = data.pages.map((page) => ({
    ...page,
    jobs: page.jobs.map((known) => {
      if (known.id !== job.id) return known;
      found = true;
      return later(known, job);
    }),
  }));
  const [first, ...rest] = pages;
  if (found || !first) return { ...data, pages };
  // A job older than the newest known one belongs to a page that has not been read yet.
  if (first.jobs[0] && first.jobs[0].take > job.take) return data;
  return { ...data, pages: [{ ...first, jobs: [job, ...first.jobs] }, ...rest] };
}

/** The pages with those of the pictures in front that they do not hold yet. */
export function withAssets(data: AssetPages, assets: AssetView[]): AssetPages {
  const known = new Set(data.pages.flatMap((page) => page.assets.map((asset) => asset.id)));
  const fresh = assets.filter((asset) => !known.has(asset.id));
  const [first, ...rest] = data.pages;
  if (fresh.length === 0 || !first) return data;
  return { ...data, pages: [{ ...first, assets: [...fresh, ...first.assets] }, ...rest] };
}

/** A job as some cached list holds it; undefined when none does. */
function knownJob(client: QueryClient, id: string): JobView | undefined {
  for (const [, data] of client.getQueriesData<JobPages>({ queryKey: ["jobs"] })) {
    const found = data?.pages.flatMap((page) => page.jobs).find((job) => job.id === id);
    if (found) return found;
  }
}

/** Whether an event tells that a job which was seen at work has ended. */
export function settles(client: QueryClient, { id, status, revision }: JobView): boolean {
  const known = knownJob(client, id);
  return known !== undefined && known.revision < revision && !over.has(known.status) && over.has(status);
}

/** Writes what an event says into a cached read. An answer still under way may be older: it would undo that, and is asked for anew. */
function patch<T>(client: QueryClient, queryKey: QueryKey, change: (known: T) => T): void {
  const known = client.getQueryData<T>(queryKey);
  if (known !== undefined) client.setQueryData(queryKey, change(known));
  outdate(client, queryKey);
}

/** First words of the keys under which pictures are cached. */
const showsAssets = new Set(["asset", "assets", "faces", "job", "jobs", "presets"]);

/** Brings every cached read up to what a live event says. */
export function applyEvent(client: QueryClient, event: StudioEvent): void {
  if (event.type === "credits") {
    client.setQueryData(keys.credits(), event.credits);
    outdate(client, keys.credits());
    // A reading follows every take that ends: what an open ledger adds up is another sum then.
    void client.invalidateQueries({ queryKey: ["ledger"] });
    return;
  }
  if (event.type === "settings") {
    client.setQueryData(keys.settings(), event.settings);
    outdate(client, keys.settings());
    readLineSoon(client);
    return;
  }
  if (event.type === "assets") {
    void client.invalidateQueries({ predicate: ({ queryKey }) => showsAssets.has(String(queryKey[0])) });
    return;
  }
  const { job } = event;
  patch<JobView>(client, keys.job(job.id), (known) => later(known, job));
  for (const [key] of client.getQueriesData<JobPages>({ queryKey: ["jobs"] })) {
    const filter = key[1] as JobFilter;
    if (!wantsModel(filter, job)) continue;
    patch<JobPages>(client, key, (known) => (filter.settled ? withSettled : withJob)(known, job));
  }
  const line = client.getQueryData<LineView>(keys.line());
  if (line) client.setQueryData(keys.line(), lineAfter(line, job));
  readLineSoon(client);
  addAssets(client, [...job.kept.filter((asset) => asset !== null), ...job.outputs]);
}

/** Puts new pictures in front of every cached list that they belong to. */
export function addAssets(client: QueryClient, assets: AssetView[]): void {
  for (const [key] of client.getQueriesData<AssetPages>({ queryKey: ["assets"] })) {
    const wanted = assets.filter((asset) => wantsAsset(key[1] as AssetFilter, asset));
    if (wanted.length > 0) patch<AssetPages>(client, key, (known) => withAssets(known, wanted));
  }
}

/** Takes a picture out of every cached list, before the studio says so. */
export function dropAsset(client: QueryClient, id: string): void {
  client.setQueriesData<AssetPages>({ queryKey: ["assets"] }, (known) =>
    known?.pages
      ? {
          ...known,
          pages: known.pages.map((page) => ({ ...page, assets: page.assets.filter((one) => one.id !== id) })),
        }
      : known,
  );
}
