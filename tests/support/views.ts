import type { AssetView } from "@/lib/types/asset";
import { type JobView, jobStatuses } from "@/lib/types/job";

/** A result as a browser sees it. */
export const assetView = (over: Partial<AssetView> = {}): AssetView => ({
  id: "a1",
  kind: "image",
  origin: "result",
  name: "Coat on Noor",
  mime: "image/png",
  width: 1200,
  height: 1600,
  bytes: 784_000,
  durationMs: null,
  thumbhash: null,
  originalUrl: "/files/assets/a1/original.png",
  viewUrl: "/files/assets/a1/original.png",
  thumbs: [240, 480, 960, 1200].map((width) => ({ width, url: `/files/assets/a1/w${width}.webp` })),
  jobId: "j1",
  take: 7,
  position: 0,
  derivedFrom: null,
  derivation: null,
  createdAt: "2026-11-21T14:06:00.000Z",
  trashedAt: null,
  removedAt: null,
  ...over,
});

/** A running job as a browser sees it. */
export const jobView = (over: Partial<JobView> = {}): JobView => ({
  id: "j1",
  take: 7,
  // A job that is further along has changed more often.
  revision: jobStatuses.indexOf(over.status ?? "running"),
  model: "tryon-max",
  status: "running",
  fashnStatus: "processing",
  inputs: {},
  options: {},
  batchId: null,
  brief: "",
  pictures: [],
  outputs: [],
  kept: [],
  expected: 1,
  estimatedCredits: 3,
  usedCredits: null,
  error: null,
  predictionId: "p1",
  typicalMs: 50_000,
  ahead: null,
  createdAt: "2026-11-21T14:05:00.000Z",
  sentAt: "2026-11-21T14:05:01.000Z",
  finishedAt: null,
  purgedAt: null,
  ...over,
});
