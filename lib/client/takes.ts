import { pictureName } from "@/lib/catalog/title";
import type { AssetView } from "@/lib/types/asset";
import { type JobView, waitsForCredits } from "@/lib/types/job";
import { placeWords } from "./expected";

/** Frame number as on film: take 7 has 7, 7A, 7B, 7C. `position` counts from 0. */
export function frameNumber(take: number, position: number | null): string {
  return position ? `${take}${String.fromCharCode(64 + position)}` : String(take);
}

/** "7A"; null for what no job made: pictures that a person brought, or that the studio made from others. */
export function numberOf({ take, position }: AssetView): string | null {
  return take === null ? null : frameNumber(take, position);
}

/** What a picture is, for those who cannot see it: "Take 7A, Coat on Noor". */
export function spokenName(asset: AssetView): string {
  const number = numberOf(asset);
  return number ? `Take ${number}, ${pictureName(asset)}` : pictureName(asset);
}

/** Milliseconds as on a clock: 0:31. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Milliseconds in words: "48 s", "2 min 5 s". */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  return seconds % 60 ? `${Math.floor(seconds / 60)} min ${seconds % 60} s` : `${seconds / 60} min`;
}

/** What a job took from being sent to being settled, in ms; null while it is not settled. */
export function tookMs({ createdAt, sentAt, finishedAt }: JobView): number | null {
  return finishedAt ? Date.parse(finishedAt) - Date.parse(sentAt ?? createdAt) : null;
}

/** FASHN's words for a running prediction. An open set: others are shown as they come. */
const fashnWords: Record<string, string> = {
  in_queue: "In queue",
  starting: "Starting",
  processing: "Processing",
  completed: "Saving",
};

export type Progress = {
  /** The state: "Processing". */
  word: string;
  /** Beside it: "0:31 of about 0:50". */
  note: string;
  /** Filled part of the ruler and place of the notch, 0 to 1. */
  share: number;
  notch: number;
  /** How far the picture has developed, 0 to 1. */
  developed: number;
};

/** The ruler reaches a fifth beyond the typical time, so that the notch stands inside it. */
const BEYOND = 1.2;

/**
 * How far an unsettled job is.
 * @param now ms since 1970
 */
export function progressOf(job: JobView, now: number): Progress {
  if (job.status === "queued") {
    const { error } = job;
    if (error?.name === waitsForCredits) {
      return { word: error.title, note: error.detail ?? "", share: 0, notch: 1 / BEYOND, developed: 0 };
    }
    return { word: "Waiting", note: placeWords(job.ahead ?? 0), share: 0, notch: 1 / BEYOND, developed: 0 };
  }
  const elapsed = job.sentAt ? Math.max(0, now - Date.parse(job.sentAt)) : 0;
  const length = Math.max(elapsed, job.typicalMs * BEYOND);
  const scale = { share: elapsed / length, notch: job.typicalMs / length };
  const developed = Math.min(1, elapsed / job.typicalMs);
  if (job.status === "submitting") return { word: "Sending", note: clock(elapsed), ...scale, developed };
  if (job.status === "saving") return { word: "Saving", note: clock(elapsed), ...scale, developed: 1 };
  const late = elapsed > job.typicalMs;
  const status = job.fashnStatus;
  const word = status === null ? "Starting" : (fashnWords[status] ?? status);
  if (status === "in_queue" && !late) return { word, note: clock(elapsed), ...scale, developed };
  return {
    word: late && status === "processing" ? "Still processing" : word,
    note: late
      ? `${clock(elapsed)}, typical ${clock(job.typicalMs)}`
      : `${clock(elapsed)} of about ${clock(job.typicalMs)}`,
    ...scale,
    developed,
  };
}

/** The name of a downloaded file, fit for every system: "7A Coat, bottle on Noor.png". */
export function downloadName(asset: AssetView): string {
  const ending = asset.mime.split("/").at(-1)?.replace("jpeg", "jpg") ?? "";
  const title = pictureName(asset)
    .replace(/[^\p{L}\p{N},._-]+/gu, " ")
    .slice(0, 80)
    .trim();
  return `${[numberOf(asset), title].filter(Boolean).join(" ")}.${ending}`;
}
