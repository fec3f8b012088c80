import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { StudioEvent } from "@/lib/types/event";
import type { Database } from "../db/open";
import { log } from "../log/log";
import { type Change, channel } from "./announce";

/** Reads what changes are about, all at once; what is gone is left out. */
export type ReadChanges = (changes: Change[]) => Promise<StudioEvent[]>;

/** One open browser. */
export type Subscriber = { send(bytes: Uint8Array): void; close(): void };

/**
 * Milliseconds in which further changes gather after some were told. One alone is told at once; of a burst each browser
 * gets few large messages instead of many small ones, and of a job that changes twice in it only the later state.
 */
const gatherMs = 20;
/** Changes that are read together; a message stays far below what may wait for a slow browser. */
const mostAtOnce = 100;

/**
 * Hands changes on to the browsers of this process. One LISTEN serves them all; each change is read once and written
 * once, however many follow. Reads come one after the other, so that a browser never gets an older state after a newer one.
 */
class Hub {
  private readonly subscribers = new Set<Subscriber>();
  private readonly waiting = new Map<string, Change>();
  private readonly encoder = new TextEncoder();
  private draining = false;
  private count = 0;
  private read: ReadChanges | undefined;
  private stopListening: (() => Promise<void>) | undefined;

  async start(database: Database, read: ReadChanges): Promise<void> {
    this.read = read;
    this.stopListening = await database.listen(
      channel,
      (payload) => this.hear(JSON.parse(payload) as Change),
      // What happened while the connection was away is unknown: browsers that reconnect read everything again.
      () => this.closeAll(),
    );
  }

  /** Browsers that listen here now. */
  get size(): number {
    return this.subscribers.size;
  }

  subscribe(subscriber: Subscriber): () => void {
    this.subscribers.add(subscriber);
    return () => void this.subscribers.delete(subscriber);
  }

  async stop(): Promise<void> {
    this.closeAll();
    await this.stopListening?.();
    this.stopListening = undefined;
    this.read = undefined;
  }

  private closeAll(): void {
    for (const subscriber of this.subscribers) subscriber.close();
    this.subscribers.clear();
  }

  private hear(change: Change): void {
    if (this.subscribers.size === 0) return;
    this.waiting.set(change.type === "job" ? change.id : change.type, change);
    if (!this.draining) void this.drain();
  }

  private async drain(): Promise<void> {
    this.draining = true;
    while (this.waiting.size > 0) {
      const some = [...this.waiting].slice(0, mostAtOnce);
      for (const [key] of some) this.waiting.delete(key);
      try {
        this.tell((await this.read?.(some.map(([, change]) => change))) ?? []);
      } catch (error) {
        log().error({ err: error, changes: some.length }, "changes could not be read for the browsers");
        // What they missed is unknown: they read everything when they come back.
        this.closeAll();
      }
      await sleep(gatherMs, undefined, { ref: false });
    }
    this.draining = false;
  }

  private tell(events: StudioEvent[]): void {
    if (events.length === 0) return;
    const text = events.map((event) => `id: ${++this.count}\ndata: ${JSON.stringify(event)}\n\n`).join("");
    const bytes = this.encoder.encode(text);
    for (const subscriber of this.subscribers) subscriber.send(bytes);
  }
}

const held = globalThis as typeof globalThis & { studioHub?: Hub };

export function hub(): Hub {
  held.studioHub ??= new Hub();
  return held.studioHub;
}
