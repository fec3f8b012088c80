export type CallKind = "run" | "status" | "credits";

type Windows = Record<CallKind, { requests: number; windowMs: number }>;

/** FASHN's documented limits of one key, so many times faster: sliding windows, and predictions in flight. */
export function documented(faster: number): { windows: Windows; places: number } {
  const window = (requests: number, seconds: number) => ({ requests, windowMs: (seconds * 1000) / faster });
  return { windows: { run: window(50, 60), status: window(50, 10), credits: window(30, 10) }, places: 6 };
}

/** The settings that tell the studio of these limits. */
export function asSettings({ windows, places }: ReturnType<typeof documented>): Record<string, string> {
  const text = ({ requests, windowMs }: Windows[CallKind]) => `${requests}/${windowMs / 1000}`;
  return {
    FASHN_RUN_LIMIT: text(windows.run),
    FASHN_STATUS_LIMIT: text(windows.status),
    FASHN_CREDITS_LIMIT: text(windows.credits),
    FASHN_MAX_CONCURRENCY: String(places),
  };
}

/** Keeps the limits of one key as FASHN documents them, whoever uses it, and remembers every refusal. */
export class KeyLimits {
  readonly refusals: { at: number; kind: CallKind; name: string }[] = [];
  /** Predictions that another program with the same key has in flight. */
  othersInFlight = 0;
  private readonly seen: Record<CallKind, number[]> = { run: [], status: [], credits: [] };

  constructor(readonly limits: ReturnType<typeof documented>) {}

  /** Another program calls, if the window lets it. */
  callOfOthers(kind: CallKind): void {
    if (this.inWindow(kind).length < this.limits.windows[kind].requests) this.seen[kind].push(Date.now());
  }

  /** Counts a call; answers the refusal that it meets, with the seconds of `Retry-After` where FASHN can tell. */
  refuse(kind: CallKind, inFlight: number): { name: string; retryAfter: number | null } | null {
    const { requests, windowMs } = this.limits.windows[kind];
    const recent = this.inWindow(kind);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= requests) {
      return this.refused(kind, "RateLimitExceeded", Math.ceil((oldest + windowMs - Date.now()) / 1000));
    }
    recent.push(Date.now());
    if (kind === "run" && inFlight + this.othersInFlight >= this.limits.places) {
      return this.refused(kind, "ConcurrencyLimitExceeded", null);
    }
    return null;
  }

  private inWindow(kind: CallKind): number[] {
    const from = Date.now() - this.limits.windows[kind].windowMs;
    this.seen[kind] = this.seen[kind].filter((at) => at > from);
    return this.seen[kind];
  }

  private refused(kind: CallKind, name: string, retryAfter: number | null) {
    this.refusals.push({ at: Date.now(), kind, name });
    return { name, retryAfter };
  }
}
