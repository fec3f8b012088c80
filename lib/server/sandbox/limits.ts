import { limits } from "@/lib/catalog/limits";

export type Window = { requests: number; windowMs: number };

export type Limits = {
  run: Window;
  status: Window;
  credits: Window;
  /** Predictions of one account between accepted and settled. */
  inFlight: number;
  /** Largest body of a run. FASHN answers bodies that are too large with a bare 500. */
  bodyBytes: number;
};

/** FASHN's documented limits per API key; the size is this sandbox's own, FASHN names none. */
export const documentedLimits: Limits = {
  run: limits.run,
  status: limits.status,
  credits: limits.credits,
  inFlight: limits.inFlight,
  bodyBytes: 64 * 1024 * 1024,
};

export type LimitedRoute = "run" | "status" | "credits";

/** Counts requests per account and route in sliding windows. Kept in memory only: no window outlives a restart by much. */
export function createRateLimits(limits: Limits, clock: () => number) {
  const seen = new Map<string, number[]>();

  return {
    /** Counts a request; false when the window is full. A refused request is not counted. */
    take(account: string, route: LimitedRoute): boolean {
      const { requests, windowMs } = limits[route];
      const key = `${account}/${route}`;
      const now = clock();
      const recent = (seen.get(key) ?? []).filter((at) => at > now - windowMs);
      const free = recent.length < requests;
      if (free) recent.push(now);
      seen.set(key, recent);
      return free;
    },
  };
}

export type RateLimits = ReturnType<typeof createRateLimits>;
