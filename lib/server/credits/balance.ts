import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { CreditsView } from "@/lib/types/credits";
import { db } from "../db/client";
import { facts } from "../db/schema";
import { env } from "../env";
import { announce } from "../events/announce";
import { credits } from "../fashn/gateway";
import { log } from "../log/log";

/** A reading older than this is renewed when somebody asks. Milliseconds. */
const freshMs = 60_000;

const reading = z.object({ total: z.number(), subscription: z.number(), onDemand: z.number() });

type State = { running: Promise<boolean> | null; again: boolean };
const held = globalThis as typeof globalThis & { studioCredits?: State };
held.studioCredits ??= { running: null, again: false };
const state = held.studioCredits;

/** The balance of another key says nothing about this one's. */
const key = () => `credits of ${env().fashn.baseUrl}`;

/** The balance as last read, in credits. */
export async function getCredits(): Promise<CreditsView> {
  const { sandbox } = env().fashn;
  const [fact] = await (await db()).select().from(facts).where(eq(facts.key, key()));
  const last = reading.safeParse(fact?.value);
  if (!fact || !last.success) return { total: null, subscription: null, onDemand: null, sandbox, asOf: null };
  return { ...last.data, sandbox, asOf: fact.updatedAt.toISOString() };
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

/** Reads the balance again soon and tells the browsers; many calls at once become one or two reads. */
export function refreshCredits(): void {
  void readBalance();
}

/** Reads the balance now. False when FASHN did not answer. Never throws. */
export function readBalance(): Promise<boolean> {
  if (state.running) {
    // The read under way may have left before what it is asked about now.
    state.again = true;
    return state.running;
  }
  state.running = readAndStore()
    .catch((error: unknown) => {
      log().warn({ err: error }, "the balance could not be read");
      return false;
    })
    .finally(() => {
      state.running = null;
      if (!state.again) return;
      state.again = false;
      refreshCredits();
    });
  return state.running;
}

async function readAndStore(): Promise<boolean> {
  const answer = await credits();
  if (answer.kind !== "read") {
    log().warn({ name: answer.name, detail: answer.message }, "the balance could not be read");
    return false;
  }
  const { total, subscription, onDemand } = answer;
  const value = { total, subscription, onDemand };
  await (await db()).transaction(async (tx) => {
    await tx
      .insert(facts)
      .values({ key: key(), value })
      .onConflictDoUpdate({ target: facts.key, set: { value, updatedAt: sql`clock_timestamp()` } });
    await announce(tx, { type: "credits" });
  });
  return true;
}
