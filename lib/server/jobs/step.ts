import "server-only";
import { log } from "../log/log";

/** The named steps between the states of a job's life, in their order. */
export type Step =
  | "claimed"
  | "pictures ready"
  | "turn taken"
  | "marked sent"
  | "answered"
  | "id stored"
  | "looked"
  | "completion stored"
  | "output fetched"
  | "file stored"
  | "rows written"
  | "result kept";

/** Tells in the log that a job has come this far: with `LOG_LEVEL=debug` its whole life is found under its id. */
export function step(jobId: string, name: Step): void {
  log().debug({ jobId, step: name }, "job");
}
