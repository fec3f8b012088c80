import type { Accounts } from "./accounts";
import type { Outputs } from "./outputs";
import type { Predictions } from "./predictions";
import type { Render } from "./render/types";

/** What background work needs. */
export type Base = {
  accounts: Accounts;
  predictions: Predictions;
  outputs: Outputs;
  render: Render;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** How many times faster than FASHN's documented durations. */
  speed: number;
  /** Aborts when the sandbox closes. */
  signal: AbortSignal;
  /** Told of what should not have happened. */
  report: (error: unknown, doing: string) => void;
};
