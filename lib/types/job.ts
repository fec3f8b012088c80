import type { ModelName } from "@/lib/catalog";
import type { AssetView } from "./asset";
import type { StudioOptions } from "./submission";

export const jobStatuses = [
  "queued",
  "submitting",
  "running",
  "saving",
  "done",
  "failed",
  "in_doubt",
  "canceled",
] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** States that a job leaves by itself. */
export const unsettled = ["queued", "submitting", "running", "saving"] as const satisfies readonly JobStatus[];

/** Why a job failed or hangs, in words for a designer. */
export type JobError = {
  /** FASHN's error name, or the studio's own where FASHN said nothing. An open set: unknown names are shown as they are. */
  name: string;
  /** What happened, two or three words: "No pose found". */
  title: string;
  /** What to do next, one sentence. */
  advice: string;
  /** FASHN's own message, for the details. */
  detail: string | null;
  charged: "no" | "yes" | "unknown";
  /** Whether sending the same inputs once more may help. */
  again: boolean;
};

/** `JobError.name` of a queued job that the balance does not cover. */
export const waitsForCredits = "WaitsForCredits";

/** What a person may decide about a job in doubt, as the name of its error from then on. FASHN may still tell more. */
export const decisions = { givenUp: "GivenUp", sentAgain: "SentAgain" } as const;

/** Whether a person has ended the doubt about a job. */
export function isLeft(error: JobError | null): boolean {
  return error?.name === decisions.givenUp || error?.name === decisions.sentAgain;
}

/** Name of the error of a take that FASHN has finished and the studio could not fetch: a person may let it try again. */
export const notFetched = "NotFetched";

export type JobView = {
  id: string;
  /** Running number over the whole studio, as on film. */
  take: number;
  /** Of two views of a job the higher is the newer. */
  revision: number;
  model: ModelName;
  status: JobStatus;
  /** FASHN's raw status word while running. An open set. */
  fashnStatus: string | null;
  /** The draft as submitted: pictures are asset ids. */
  inputs: Record<string, unknown>;
  /** What the studio does besides what FASHN is sent. */
  options: StudioOptions;
  /** Jobs of one submission share it; null for a job of its own. */
  batchId: string | null;
  /** Takes of the same brief share it, whatever their seeds and counts. */
  brief: string;
  /** The pictures among the inputs, in the order of the catalogue. */
  pictures: { field: string; asset: AssetView }[];
  outputs: AssetView[];
  /** Of each output, in the same order, the version with everything unpainted as it was; null without one. */
  kept: (AssetView | null)[];
  /** Number of outputs asked for. */
  expected: number;
  estimatedCredits: number;
  usedCredits: number | null;
  error: JobError | null;
  predictionId: string | null;
  /** Typical duration, milliseconds. */
  typicalMs: number;
  /** Jobs before this one while queued. */
  ahead: number | null;
  /** ISO times: submitted by the person, sent to FASHN, settled. */
  createdAt: string;
  sentAt: string | null;
  finishedAt: string | null;
  /** ISO time at which its prompt and pictures were removed on request; its inputs then hold choices alone. */
  purgedAt: string | null;
};

/** Whether FASHN may know more about a job than the studio: in doubt, or left in doubt by a person. */
export function isDoubtful({ status, error }: Pick<JobView, "status" | "error">): boolean {
  return status === "in_doubt" || (status === "failed" && isLeft(error));
}

export type JobPage = { jobs: JobView[]; next: string | null };
