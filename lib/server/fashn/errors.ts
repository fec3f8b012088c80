import "server-only";
import Fashn from "fashn";
import { NeverSent } from "./never-sent";

/** FASHN said no before it issued an id: nothing was charged, and the same request will be refused again. */
export type Rejected = { kind: "rejected"; name: string; message: string };

/** The request certainly was not accepted and may be sent again, after `afterMs` milliseconds where FASHN said so. */
export type TryLater = {
  kind: "tryLater";
  reason: "RateLimit" | "Concurrency" | "Unreachable";
  /** FASHN's error name, or the code of the connection's failure. */
  name: string;
  message: string;
  afterMs: number | null;
};

export type OutOfCredits = { kind: "outOfCredits"; message: string };

/** The request left, and nobody knows whether it was accepted. It may have been charged: never send it again. */
export type InDoubt = { kind: "inDoubt"; name: string; message: string };

/** A read brought nothing; nothing is lost by reading again. */
export type Unavailable = { kind: "unavailable"; name: string; message: string; afterMs: number | null };

type Body = { name: string | null; message: string | null };

/** FASHN's `{error, message}`; both may be missing or of another shape when something else answered in its place. */
function bodyOf(error: InstanceType<typeof Fashn.APIError>): Body {
  const body: unknown = error.error;
  if (typeof body !== "object" || body === null) return { name: null, message: null };
  const name = "error" in body && typeof body.error === "string" ? body.error : null;
  const message = "message" in body && typeof body.message === "string" ? body.message : null;
  return { name, message };
}

/** `Retry-After` in milliseconds; it counts seconds or names a date. */
function retryAfter(headers: Headers | undefined): number | null {
  const value = headers?.get("retry-after");
  if (!value) return null;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 120_000) : null;
}

const namesByStatus: Record<number, string> = {
  400: "BadRequest",
  401: "UnauthorizedAccess",
  402: "OutOfCredits",
  403: "Forbidden",
  404: "NotFound",
  413: "PayloadTooLarge",
  429: "RateLimitExceeded",
  500: "InternalServerError",
};

type Told = { status: number | null; name: string; message: string; afterMs: number | null };

/** What an exception of the official package says, in one shape. `err.name` is "Error" for all of its classes. */
function told(error: unknown): Told {
  const plain = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Fashn.APIError))
    return { status: null, name: "UnreadableAnswer", message: plain, afterMs: null };
  if (typeof error.status === "number") {
    const { name, message } = bodyOf(error);
    return {
      status: error.status,
      name: name ?? namesByStatus[error.status] ?? `HTTP${error.status}`,
      // A proxy's page instead of FASHN's JSON would fill the screen.
      message: message ?? `${error.status} without a message of FASHN`,
      afterMs: retryAfter(error.headers),
    };
  }
  if (error.cause instanceof NeverSent) {
    return { status: null, name: error.cause.code, message: error.cause.message, afterMs: null };
  }
  const name = error instanceof Fashn.APIConnectionTimeoutError ? "Timeout" : "ConnectionLost";
  return { status: null, name, message: error.cause instanceof Error ? error.cause.message : plain, afterMs: null };
}

/**
 * What a failed `run` means for the bill.
 *
 * Certainly not accepted: the connection was never made, or FASHN answered with a 4xx (it issues no id with those).
 * In doubt is all the rest, because a prediction may have been started behind it: a broken connection, a time-out,
 * every 5xx (a gateway in front of FASHN answers those too, after passing the request on), 408, and a 200 that
 * cannot be read.
 */
export function classifyRun(error: unknown): Rejected | TryLater | OutOfCredits | InDoubt {
  const { status, name, message, afterMs } = told(error);
  if (error instanceof Fashn.APIError && error.cause instanceof NeverSent) {
    return { kind: "tryLater", reason: "Unreachable", name, message, afterMs };
  }
  if (status === 402 || name === "OutOfCredits") return { kind: "outOfCredits", message };
  if (status === 429) {
    const reason = name === "ConcurrencyLimitExceeded" ? "Concurrency" : "RateLimit";
    return { kind: "tryLater", reason, name, message, afterMs };
  }
  if (status !== null && status >= 400 && status < 500 && status !== 408) return { kind: "rejected", name, message };
  return { kind: "inDoubt", name, message };
}

/** What a failed read means: refused (4xx, such as an unknown id or a bad key) or worth reading again. */
export function classifyRead(error: unknown): Rejected | Unavailable {
  const { status, name, message, afterMs } = told(error);
  if (status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429) {
    return { kind: "rejected", name, message };
  }
  return { kind: "unavailable", name, message, afterMs };
}
