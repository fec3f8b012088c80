import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";
import type { AssetPages } from "@/lib/client/assets";
import type { JobPages } from "@/lib/client/jobs";
import { keys } from "@/lib/client/keys";
import { applyEvent, dropAsset, lineAfter, settles, withSettled } from "@/lib/client/patch";
import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";
import { assetView, jobView } from "../../support/views";

const jobPages = (...pages: JobView[][]): JobPages => ({
  pages: pages.map((jobs) => ({ jobs, next: null })),
  pageParams: pages.map(() => null),
});
const assetPages = (...pages: AssetView[][]): AssetPages => ({
  pages: pages.map((assets) => ({ assets, next: null })),
  pageParams: pages.map(() => null),
});
const jobsIn = (client: QueryClient, filter = {}) =>
  client.getQueryData<JobPages>(keys.jobs(filter))?.pages.map(({ jobs }) => jobs.map(({ id }) => id));
const assetsIn = (client: QueryClient, filter = {}) =>
  client.getQueryData<AssetPages>(keys.assets(filter))?.pages.map(({ assets }) => assets.map(({ id }) => id));

describe("applyEvent", () => {
  it("replaces a job where it stands, on whatever page", () => {
    const client = new QueryClient();
    client.setQueryData(keys.jobs(), jobPages([jobView({ id: "j9", take: 9 })], [jobView()]));
    applyEvent(client, { type: "job", job: jobView({ status: "done" }) });
    expect(jobsIn(client)).toEqual([["j9"], ["j1"]]);
    expect(client.getQueryData<JobPages>(keys.jobs())?.pages[1]?.jobs[0]?.status).toBe("done");
  });

  it("puts a new job in front of the lists that want it, and of no other", () => {
    const client = new QueryClient();
    const edit = { models: ["edit"] };
    const tryOn = { models: ["tryon-max", "tryon-v1.6"] };
    for (const filter of [{}, edit, tryOn]) client.setQueryData(keys.jobs(filter), jobPages([]));
    applyEvent(client, { type: "job", job: jobView() });
    expect(jobsIn(client)).toEqual([["j1"]]);
    expect(jobsIn(client, tryOn)).toEqual([["j1"]]);
    expect(jobsIn(client, edit)).toEqual([[]]);
  });

  it("leaves an old job to the page that has not been read yet", () => {
    const client = new QueryClient();
    client.setQueryData(keys.jobs(), jobPages([jobView({ id: "j9", take: 9 })]));
    applyEvent(client, { type: "job", job: jobView({ take: 2 }) });
    expect(jobsIn(client)).toEqual([["j9"]]);
  });

  it("never takes a job back to an earlier state", () => {
    const client = new QueryClient();
    client.setQueryData(keys.jobs(), jobPages([jobView({ status: "done" })]));
    client.setQueryData(keys.job("j1"), jobView({ status: "saving" }));
    applyEvent(client, { type: "job", job: jobView({ status: "running" }) });
    expect(client.getQueryData<JobPages>(keys.jobs())?.pages[0]?.jobs[0]?.status).toBe("done");
    expect(client.getQueryData<JobView>(keys.job("j1"))?.status).toBe("saving");
  });

  it("is not undone by an answer that was under way", async () => {
    const client = new QueryClient();
    const answers = [jobView({ status: "saving" }), jobView({ status: "done" })];
    const arrivals: (() => void)[] = [];
    const observer = new QueryObserver(client, {
      queryKey: keys.jobs(),
      initialData: jobPages([jobView({ status: "saving" })]),
      queryFn: async () => {
        const answer = jobPages([answers[arrivals.length] ?? jobView()]);
        await new Promise<void>((arrive) => arrivals.push(arrive));
        return answer;
      },
    });
    const unsubscribe = observer.subscribe(() => undefined);
    await vi.waitFor(() => expect(arrivals).toHaveLength(1));
    applyEvent(client, { type: "job", job: jobView({ status: "done" }) });
    for (const arrive of arrivals) arrive();
    await vi.waitFor(() => expect(arrivals).toHaveLength(2));
    arrivals[1]?.();
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));
    expect(client.getQueryData<JobPages>(keys.jobs())?.pages[0]?.jobs[0]?.status).toBe("done");
    unsubscribe();
  });

  it("is not lost when it comes during the very first read", async () => {
    const client = new QueryClient();
    const statuses = ["running", "done"] as const;
    const arrivals: (() => void)[] = [];
    const observer = new QueryObserver(client, {
      queryKey: keys.jobs(),
      queryFn: async () => {
        const answer = jobPages([jobView({ status: statuses[arrivals.length] })]);
        await new Promise<void>((arrive) => arrivals.push(arrive));
        return answer;
      },
    });
    const unsubscribe = observer.subscribe(() => undefined);
    await vi.waitFor(() => expect(arrivals).toHaveLength(1));
    for (let twice = 0; twice < 2; twice++) applyEvent(client, { type: "job", job: jobView({ status: "done" }) });
    arrivals[0]?.();
    await vi.waitFor(() => expect(arrivals).toHaveLength(2));
    arrivals[1]?.();
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));
    expect(client.getQueryData<JobPages>(keys.jobs())?.pages[0]?.jobs[0]?.status).toBe("done");
    expect(arrivals).toHaveLength(2);
    unsubscribe();
  });

  it("adds the outputs of a finished job to the galleries that show their kind, once", () => {
    const client = new QueryClient();
    const results = { source: "made" } as const;
    const films = { source: "made", kind: "video" } as const;
    const uploads = { source: "upload" } as const;
    for (const filter of [results, films, uploads]) client.setQueryData(keys.assets(filter), assetPages([]));
    const outputs = [assetView({ id: "a1" }), assetView({ id: "a2", position: 1 })];
    const event = { type: "job", job: jobView({ status: "done", outputs }) } as const;
    applyEvent(client, event);
    applyEvent(client, event);
    expect(assetsIn(client, results)).toEqual([["a1", "a2"]]);
    expect(assetsIn(client, films)).toEqual([[]]);
    expect(assetsIn(client, uploads)).toEqual([[]]);
  });

  it("brings nothing back that lies in the trash or is removed, and puts it into no list of it", () => {
    const client = new QueryClient();
    for (const filter of [{}, { trash: true as const }]) client.setQueryData(keys.assets(filter), assetPages([]));
    const at = "2026-11-21T15:00:00.000Z";
    const outputs = [
      assetView({ trashedAt: at, removedAt: at }),
      assetView({ id: "a2", removedAt: at }),
      assetView({ id: "a3" }),
    ];
    applyEvent(client, { type: "job", job: jobView({ status: "done", outputs }) });
    expect(assetsIn(client)).toEqual([["a3"]]);
    expect(assetsIn(client, { trash: true })).toEqual([[]]);
    dropAsset(client, "a3");
    expect(assetsIn(client)).toEqual([[]]);
  });

  it("makes nothing of lists that nobody has read", () => {
    const client = new QueryClient();
    applyEvent(client, { type: "job", job: jobView({ status: "done", outputs: [assetView()] }) });
    expect(client.getQueryCache().getAll()).toEqual([]);
  });

  it("keeps the newest balance", () => {
    const client = new QueryClient();
    const asOf = "2026-11-21T14:06:00.000Z";
    const credits = { total: 228, subscription: 228, onDemand: 0, held: 0, priceUsd: null, sandbox: true, asOf };
    applyEvent(client, { type: "credits", credits });
    expect(client.getQueryData(keys.credits())).toEqual(credits);
  });
});

describe("settles", () => {
  it("is true for the end of a job that was seen at work, and only then", () => {
    const client = new QueryClient();
    client.setQueryData(keys.jobs(), jobPages([jobView(), jobView({ id: "j0", status: "done" })]));
    expect(settles(client, jobView({ status: "failed" }))).toBe(true);
    expect(settles(client, jobView({ status: "saving" }))).toBe(false);
    expect(settles(client, jobView({ id: "j0", status: "done" }))).toBe(false);
    expect(settles(client, jobView({ id: "unknown", status: "done" }))).toBe(false);
  });
});

describe("the queue", () => {
  const place = (id: string) => ({ id, take: 1, person: "You", mine: true, expectedStartAt: null });
  const line = { underWay: ["run"], waiting: ["a", "b"].map(place), credits: 3 };
  const following = (over: Partial<JobView>) => {
    const { underWay, waiting } = lineAfter(line, jobView(over));
    return [underWay, waiting.map(({ id }) => id)];
  };

  it("lets go at once of what does not wait any more", () => {
    expect(following({ id: "a", status: "submitting" })).toEqual([["run", "a"], ["b"]]);
    expect(following({ id: "a", status: "canceled" })).toEqual([["run"], ["b"]]);
    expect(following({ id: "run", status: "saving" })).toEqual([["run"], ["a", "b"]]);
    expect(following({ id: "run", status: "done" })).toEqual([[], ["a", "b"]]);
    expect(following({ id: "run", status: "queued" })).toEqual([[], ["a", "b"]]);
  });

  it("keeps what has ended in its order, and lets go of what waits again", () => {
    const job = (take: number, status: JobView["status"], revision = 5) =>
      jobView({ id: `j${take}`, take, status, revision });
    const takes = (data: JobPages) => data.pages.map(({ jobs }) => jobs.map(({ take }) => take));
    const pages = jobPages([job(9, "done"), job(5, "canceled")], [job(3, "failed")]);
    expect(takes(withSettled(pages, job(7, "done")))).toEqual([[9, 7, 5], [3]]);
    expect(takes(withSettled(pages, job(12, "failed")))).toEqual([[12, 9, 5], [3]]);
    expect(takes(withSettled(pages, job(7, "running")))).toEqual([[9, 5], [3]]);
    expect(takes(withSettled(pages, job(5, "queued", 6)))).toEqual([[9], [3]]);
    // An older view changes nothing.
    expect(takes(withSettled(pages, job(5, "queued", 4)))).toEqual([[9, 5], [3]]);
    expect(takes(withSettled(jobPages([]), job(1, "done")))).toEqual([[1]]);
  });
});
