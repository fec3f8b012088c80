import "server-only";

const minute = 60_000;

/** The longest that FASHN keeps a result, and so the longest that looking for one makes sense. Milliseconds. */
export const retentionMs = 72 * 60 * minute;

type Running = {
  /** Typical duration of the job, milliseconds. */
  typicalMs: number;
  /** Time since FASHN accepted it, milliseconds. */
  ageMs: number;
  /** Whether FASHN can call back: looking is then only a safety net. */
  webhook: boolean;
};

/**
 * Milliseconds until the next look at a running job. Without a webhook the first comes at 60 % of the typical
 * duration and then one every 2 s, which keeps the six jobs of one key far inside 50 looks in 10 s; with one the first
 * comes at 100 % and then one every 10 s. A job that takes many times longer than typical is looked at ever more rarely.
 */
export function untilLook({ typicalMs, ageMs, webhook }: Running): number {
  const first = typicalMs * (webhook ? 1 : 0.6);
  if (ageMs < first) return Math.round(first - ageMs);
  if (ageMs > 60 * minute) return minute;
  if (webhook || ageMs > Math.max(5 * typicalMs, 2 * minute)) return 10_000;
  return 2000;
}

/**
 * Milliseconds until another try of something that did not work for `ageMs` so far: grows with the age, from 1 s to a
 * minute, without counting the tries.
 */
export function untilRetry(ageMs: number): number {
  return Math.min(Math.max(ageMs / 2, 1000), minute);
}
