import "server-only";
import type { CreditsView } from "@/lib/types/credits";
import { db } from "../db/client";
import { env } from "../env";
import { announce } from "../events/announce";
import { credits } from "../fashn/gateway";
import { log } from "../log/log";
import { heldCredits } from "./held";
import { keepReading, knownReading } from "./known";

/** A reading older than this is renewed when somebody asks. Milliseconds. */
const freshMs = 60_000;
/**
 * Least time from one reading to the next that nobody waits for, in milliseconds: fifty jobs that settle together ask for one
 * or two. FASHN allows 30 in 10 s, which so many studios on one key could share.
 */
const gatherMs = 1000;

type State = {
  running: Promise<boolean> | null;
  /** Something has changed since the reading under way left. */
  again: boolean;
  timer: NodeJS.Timeout | null;
  startedAt: number;
  /** Ends the reading under way, and with it all others. */
  end: AbortController;
  onReading: (() => void) | undefined;
};

const held = globalThis as typeof globalThis & { studioCredits?: State };

function state(): State {
  held.studioCredits ??= {
    running: null,
    again: false,
    timer: null,
    startedAt: 0,
    end: new AbortController(),
    onReading: undefined,
  };
  return held.studioCredits;
}

/** The balance as last read, in credits, and what it does not know of yet. */
export async function getCredits(): Promise<CreditsView> {
  const { sandbox, creditPriceUsd: priceUsd } = env().fashn;
  const open = await db();
  const reading = await knownReading(open);
  const { queued, sent } = await heldCredits(open, reading?.at ?? new Date());
  const { total, subscription, onDemand } = reading ?? { total: null, subscription: null, onDemand: null };
  const asOf = reading?.at.toISOString() ?? null;
  return { total, subscription, onDemand, held: queued + sent, priceUsd, sandbox, asOf };
}

/** `getCredits`, renewed first when there is no reading yet and afterwards when it is old. */
export async function getFreshCredits(): Promise<CreditsView> {
  const known = await getCredits();
  if (known.asOf === null) {
    await readBalance();
    return getCredits();
  }
  if (Date.now() - Date.parse(known.asOf) > freshMs) refreshCredits();
  return known;
}

/** Reads the balance soon and tells the browsers; many calls at once become one or two readings. */
export function refreshCredits(): void {
  const now = state();
  if (now.timer || now.end.signal.aborted) return;
  if (now.running) {
    now.again = true;
    return;
  }
  now.timer = setTimeout(() => void readBalance(), Math.max(0, now.startedAt + gatherMs - Date.now()));
  now.timer.unref();
}

/** Reads the balance now. False when FASHN did not answer. Never throws. */
export function readBalance(): Promise<boolean> {
  const now = state();
  if (now.running) {
    // The reading under way may have left before what it is asked about now.
    now.again = true;
    return now.running;
  }
  if (now.timer) clearTimeout(now.timer);
  now.timer = null;
  now.startedAt = Date.now();
  now.running = readAndStore(now)
    .catch((error: unknown) => {
      if (!now.end.signal.aborted) log().warn({ err: error }, "the balance could not be read");
      return false;
    })
    .finally(() => {
      now.running = null;
      if (!now.again) return;
      now.again = false;
      refreshCredits();
    });
  return now.running;
}

async function readAndStore({ end, onReading }: State): Promise<boolean> {
  const at = new Date();
  const answer = await credits(end.signal);
  if (end.signal.aborted) return false;
  if (answer.kind === "read") {
    const { total, subscription, onDemand } = answer;
    await (await db()).transaction(async (tx) => {
      await keepReading(tx, { total, subscription, onDemand, at });
      await announce(tx, { type: "credits" });
    });
    onReading?.();
    return true;
  }
  log().warn({ name: answer.name, detail: answer.message }, "the balance could not be read");
  // What is held has changed all the same: that is why it was to be read.
  await announce(await db(), { type: "credits" });
  return false;
}

/** Lets readings begin. @param onReading is called after each */
export function startReadings(onReading: () => void): void {
  held.studioCredits = undefined;
  state().onReading = onReading;
  refreshCredits();
}

/** Lets no further reading begin and waits for the one under way, which it breaks off. */
export async function stopReadings(): Promise<void> {
  const now = state();
  if (now.timer) clearTimeout(now.timer);
  now.timer = null;
  now.end.abort();
  await now.running;
}
