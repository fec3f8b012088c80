import type { JobView } from "@/lib/types/job";
import { inGroupOrder } from "./groups";

/** One frame of a take: which of its outputs. A take without outputs has the frame 0 alone. */
export type Frame = { jobId: string; position: number };

export type StageState = {
  /** What the person, or a take that came in, has put onto the stage; null for the newest. */
  chosen: Frame | null;
  /** Whether a finished take may come onto the stage by itself. */
  following: boolean;
  /** The picture of the brief lies on the stage, to be worked on. */
  working?: boolean;
};

/** All frames of takes, those of each take as numbered. */
export function framesOf(jobs: readonly JobView[]): Frame[] {
  return jobs.flatMap(({ id, outputs }) =>
    Array.from({ length: Math.max(1, outputs.length) }, (_, position) => ({ jobId: id, position })),
  );
}

export function isSameFrame(a: Frame | null, b: Frame | null): boolean {
  return a?.jobId === b?.jobId && a?.position === b?.position;
}

/** The newest frame worth looking at: of the newest finished take, else of the newest take. */
function newest(jobs: readonly JobView[]): Frame | null {
  const job = jobs.find(({ status }) => status === "done") ?? jobs[0];
  return job ? { jobId: job.id, position: 0 } : null;
}

/** The frame on the stage; null while there is none, or while the picture of the brief is worked on. */
export function shownFrame(jobs: readonly JobView[], { chosen, working }: StageState): Frame | null {
  if (working) return null;
  return chosen && jobs.some(({ id }) => id === chosen.jobId) ? chosen : newest(jobs);
}

/** A person puts a frame onto the stage. Who looks at the newest take wants to see the next one, too. */
export function pick(jobs: readonly JobView[], frame: Frame): StageState {
  return { chosen: frame, following: frame.jobId === newest(jobs)?.jobId };
}

/** A person works on the picture of the brief: nothing may come over it by itself. */
export function work({ chosen }: StageState): StageState {
  return { chosen, following: false, working: true };
}

/** The frame so many places further down the strip; null at its ends. */
export function neighbour(jobs: readonly JobView[], state: StageState, by: number): Frame | null {
  const frames = framesOf(inGroupOrder(jobs));
  const at = frames.findIndex((frame) => isSameFrame(frame, shownFrame(jobs, state)));
  return frames[at + by] ?? null;
}

/** The jobs that have been finished since the last look; a job that was finished when first seen counts when it is newer than all. */
export function arrivals(before: readonly JobView[], jobs: readonly JobView[]): JobView[] {
  const known = new Map(before.map((job) => [job.id, job]));
  const last = Math.max(0, ...before.map(({ take }) => take));
  return jobs.filter(
    (job) => job.status === "done" && (known.has(job.id) ? known.get(job.id)?.status !== "done" : job.take > last),
  );
}

/**
 * What happens to the stage when a take has been finished: `state` with it on the stage; null when it only deserves a note.
 * An older take that comes in late does not push a newer one away.
 */
export function arrive(jobs: readonly JobView[], state: StageState, job: JobView): StageState | null {
  if (!state.following) return null;
  const shown = jobs.find(({ id }) => id === shownFrame(jobs, state)?.jobId);
  const overtaken = shown && shown.status === "done" && shown.take > job.take;
  return overtaken ? state : { chosen: { jobId: job.id, position: 0 }, following: true };
}
