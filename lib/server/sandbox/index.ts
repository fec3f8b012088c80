import { openAccounts, type StartingCredits } from "./accounts";
import type { Base } from "./base";
import { startCleaning } from "./cleaning";
import { openDrawingProcess } from "./drawing-process/start";
import { handle } from "./http/handle";
import { createRateLimits, documentedLimits, type Limits } from "./limits";
import { openOutputs } from "./outputs";
import { openPredictions } from "./predictions";
import type { Render } from "./render/types";
import { createRunner } from "./runner";

export type SandboxOptions = {
  /** Folder of the sandbox's own; one process at a time. */
  dataDir: string;
  /** How many times faster than FASHN's documented durations; also shortens the pauses between webhook retries. */
  speed: number;
  /** Draws the outputs; the sandbox's own drawing where absent. */
  render?: Render;
  /** Milliseconds since 1970; decides expiry and rate windows. */
  clock?: () => number;
  /** What every new account starts with. */
  initialCredits?: StartingCredits;
  /** FASHN's documented limits, in real time, where nothing else is said. */
  limits?: Partial<Limits>;
  /** Scheme and host for output URLs; where absent, those that the caller used. */
  publicOrigin?: string;
  /** Told of unexpected failures; the standard error stream where absent. */
  report?: (error: unknown, doing: string) => void;
};

export type Sandbox = {
  /** Answers a request to `…/v1/…` or `…/cdn/…`. An answer that `isDropped` stands for a broken connection. */
  fetch(request: Request): Promise<Response>;
  /** Ends all background work; a sandbox on the same folder takes it up again. */
  close(): void;
};

/**
 * FASHN's API in miniature: its routes, prices, limits, errors, webhooks and retention, over pictures that are really
 * drawn. Everything lies in `dataDir`, and predictions that were running when it closed or died go on.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { dataDir, speed, clock = Date.now, initialCredits = { subscription: 300, onDemand: 200 } } = options;
  const { report = (error, doing) => console.error(`sandbox: ${doing} failed`, error) } = options;
  const limits = { ...documentedLimits, ...options.limits };
  const closing = new AbortController();

  const base: Base = {
    accounts: openAccounts(dataDir, initialCredits, clock),
    predictions: openPredictions(dataDir),
    outputs: openOutputs(dataDir),
    render: options.render ?? openDrawingProcess(closing.signal),
    clock,
    speed,
    signal: closing.signal,
    report,
  };
  const runner = createRunner(base);
  const rateLimits = createRateLimits(limits, clock);
  const parts = { ...base, limits, rateLimits, runner, publicOrigin: options.publicOrigin };
  startCleaning(base);
  runner.resume();

  return { fetch: (request) => handle(request, parts), close: () => closing.abort() };
}
