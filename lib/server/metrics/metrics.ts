import "server-only";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** Bounds in seconds: a moment, a look, a picture, a film, something that hangs. */
const short = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180];
const long = [0.1, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600];

function create() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    stays: new Histogram({
      name: "studio_job_state_seconds",
      help: "How long a job stayed in a state before it left it: queued is the wait, running FASHN's time, saving ours",
      labelNames: ["state", "model"] as const,
      buckets: long,
      registers,
    }),
    ends: new Counter({
      name: "studio_jobs_ended_total",
      help: "Jobs that reached done, failed, in_doubt or canceled",
      labelNames: ["state", "model"] as const,
      registers,
    }),
    fashnCalls: new Counter({
      name: "studio_fashn_calls_total",
      help: "Calls to FASHN by route and by how they ended",
      labelNames: ["route", "outcome"] as const,
      registers,
    }),
    fashnSeconds: new Histogram({
      name: "studio_fashn_call_seconds",
      help: "From the departure of a call to FASHN to the end of its answer, whatever it was",
      labelNames: ["route"] as const,
      buckets: short,
      registers,
    }),
    limiterSeconds: new Histogram({
      name: "studio_limiter_wait_seconds",
      help: "How long a call waited for its place in FASHN's rate window",
      labelNames: ["route"] as const,
      buckets: short,
      registers,
    }),
  };
}

const held = globalThis as typeof globalThis & { studioMetrics?: ReturnType<typeof create> };

/** What this process counts. One for the process, although Next loads modules more than once. */
export function metrics(): ReturnType<typeof create> {
  held.studioMetrics ??= create();
  return held.studioMetrics;
}
