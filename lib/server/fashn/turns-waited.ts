import "server-only";
import { metrics } from "../metrics/metrics";

/** The calls of FASHN's API that have a window of their own. */
export type CallKind = "run" | "status" | "credits";

/** Calls of this process so far, those of them that waited for their turn, and how long they waited together. */
export type TurnsWaited = { calls: number; waited: number; waitedMs: number };

const none = (): TurnsWaited => ({ calls: 0, waited: 0, waitedMs: 0 });

const held = globalThis as typeof globalThis & { studioTurns?: Record<CallKind, TurnsWaited> };
held.studioTurns ??= { run: none(), status: none(), credits: none() };

/** What the rate limits cost this process so far. */
export const turnsWaited: Readonly<Record<CallKind, Readonly<TurnsWaited>>> = held.studioTurns;

export function countTurn(kind: CallKind, waitedMs: number): void {
  metrics().limiterSeconds.observe({ route: kind }, waitedMs / 1000);
  const turns = held.studioTurns?.[kind];
  if (!turns) return;
  turns.calls += 1;
  if (waitedMs > 0) turns.waited += 1;
  turns.waitedMs += waitedMs;
}
