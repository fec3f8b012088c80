import "server-only";
import type { StudioEvent } from "@/lib/types/event";
import type { Database } from "../db/open";
import { log } from "../log/log";
import { type Change, channel } from "./announce";

/** Reads what a change is about; null when it is gone. */
export type ReadChange = (change: Change) => Promise<StudioEvent | null>;

/** One open browser. */
export type Subscriber = { send(event: StudioEvent, id: number): void; close(): void };

/**
 * Hands changes on to the browsers of this process. One LISTEN serves them all, and each change is read once.
 * Changes are read one after the other, so that a browser never gets an older state after a newer one; changes of
 * the same thing that arrive meanwhile are read together.
 */
class Hub {
  private readonly subscribers = new Set<Subscriber>();
  private readonly waiting = new Map<string, Change>();
  private draining = false;
  private count = 0;
  private read: ReadChange | undefined;
  private stopListening: (() => Promise<void>) | undefined;

  async start(database: Database, read: ReadChange): Promise<void> {
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
    for (const [key, change] of this.waiting) {
      this.waiting.delete(key);
      try {
        const event = await this.read?.(change);
        if (!event) continue;
        this.count += 1;
        for (const subscriber of this.subscribers) subscriber.send(event, this.count);
      } catch (error) {
        log().error({ err: error, change }, "a change could not be read for the browsers");
      }
    }
    this.draining = false;
  }
}

const held = globalThis as typeof globalThis & { studioHub?: Hub };

export function hub(): Hub {
  held.studioHub ??= new Hub();
  return held.studioHub;
}
