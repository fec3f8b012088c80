"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { StudioEvent } from "@/lib/types/event";
import type { JobView } from "@/lib/types/job";
import { followTogether } from "./live-together";
import { applyEvent, settles } from "./patch";
import { readAllAnew } from "./read-anew";

/**
 * Follows the studio's live events for as long as it is mounted: mount it once per tab.
 * When the stream stands, and again after each reconnect, what is on screen is read again: events sent meanwhile are
 * gone.
 * @param onSettled is told of every job that ends while it is on screen
 * @param whole whether the browser has taken over all that the server drew. News before that would no longer fit it, and
 *   React would throw the server's drawing away
 */
export function useStudioEvents(onSettled: (job: JobView) => void, whole: boolean): void {
  const client = useQueryClient();
  const tell = useEffectEvent(onSettled);
  useEffect(() => {
    if (!whole) return;
    return followTogether({
      opened: () => readAllAnew(client),
      event: (data) => {
        // Written by the studio's own server from the same type: a check here would cost more than it tells.
        const event = JSON.parse(data) as StudioEvent;
        const settled = event.type === "job" && settles(client, event.job);
        applyEvent(client, event);
        if (settled) tell(event.job);
      },
    });
  }, [client, whole]);
}
