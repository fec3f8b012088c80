"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { StudioEvent } from "@/lib/types/event";
import type { JobView } from "@/lib/types/job";
import { applyEvent, settles } from "./patch";

/** Milliseconds until a stream that the browser gave up on is opened again. */
const REOPEN_MS = 3_000;

/**
 * Follows the studio's live events for as long as it is mounted: mount it once per tab.
 * When the stream stands, and again after each reconnect, what is on screen is read again: events sent meanwhile are
 * gone.
 * @param onSettled is told of every job that ends while it is on screen
 */
export function useStudioEvents(onSettled: (job: JobView) => void): void {
  const client = useQueryClient();
  const tell = useEffectEvent(onSettled);
  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout>;

    const open = () => {
      source = new EventSource("/api/events");
      source.onopen = () => {
        // Whatever was read before the stream stood may have changed unheard; reads still under way are fresh enough.
        void client.invalidateQueries({
          predicate: ({ state }) => state.dataUpdatedAt > 0 && state.fetchStatus === "idle",
        });
      };
      source.onmessage = (message: MessageEvent<string>) => {
        // Written by the studio's own server from the same type: a check here would cost more than it tells.
        const event = JSON.parse(message.data) as StudioEvent;
        const settled = event.type === "job" && settles(client, event.job);
        applyEvent(client, event);
        if (settled) tell(event.job);
      };
      source.onerror = () => {
        // The browser reconnects by itself after a broken connection, but not after an answer that is no stream.
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_MS);
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client]);
}
