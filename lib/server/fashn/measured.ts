import "server-only";
import { log } from "../log/log";
import { metrics } from "../metrics/metrics";
import type { InDoubt, OutOfCredits, Rejected, TryLater, Unavailable } from "./errors";
import type { CallKind } from "./turns-waited";

type Answer =
  | { kind: "accepted"; id: string }
  | { kind: "read" }
  | Rejected
  | TryLater
  | OutOfCredits
  | InDoubt
  | Unavailable;

/**
 * How a call to FASHN ended, as far as an operator has to tell cases apart. A closed set: error names of FASHN are an
 * open one and would make endless series.
 */
type Outcome =
  | "ok"
  | "rejected"
  | "out_of_credits"
  | "rate_limited"
  | "concurrency_limited"
  | "unreachable"
  | "unavailable"
  | "in_doubt";

function outcomeOf(answer: Answer): Outcome {
  switch (answer.kind) {
    case "accepted":
    case "read":
      return "ok";
    case "outOfCredits":
      return "out_of_credits";
    case "inDoubt":
      return "in_doubt";
    case "tryLater":
      return ({ RateLimit: "rate_limited", Concurrency: "concurrency_limited", Unreachable: "unreachable" } as const)[
        answer.reason
      ];
    case "unavailable":
      return answer.name === "RateLimitExceeded" ? "rate_limited" : "unavailable";
    case "rejected":
      return "rejected";
  }
}

/**
 * One call to FASHN, counted and told in the log with its time and its end. What FASHN says in words stays out: it
 * may quote a prompt.
 */
export async function measured<A extends Answer>(route: CallKind, call: () => Promise<A>): Promise<A> {
  const from = performance.now();
  const answer = await call();
  const ms = Math.round(performance.now() - from);
  const outcome = outcomeOf(answer);
  metrics().fashnCalls.inc({ route, outcome });
  metrics().fashnSeconds.observe({ route }, ms / 1000);
  const said = "name" in answer ? answer.name : undefined;
  const level = outcome === "ok" ? (route === "credits" ? "debug" : "info") : "warn";
  log()[level]({ route, outcome, said, ms, ...(answer.kind === "accepted" && { predictionId: answer.id }) }, "fashn");
  return answer;
}
