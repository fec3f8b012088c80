import type { ModelName } from "@/lib/catalog";
import type { JobStatus } from "./job";

/** Everything that happened to a job, in order. */
export type JobHistory = {
  id: string;
  take: number;
  model: ModelName;
  batchId: string | null;
  predictionId: string | null;
  /** ISO times; `note` says why, where there was a reason. */
  events: { status: JobStatus; note: string | null; at: string }[];
};
