"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { announce } from "@/components/ui/announce";
import { toast } from "@/components/ui/toast";
import { moveJob } from "@/lib/actions/move-job";
import { keys } from "@/lib/client/keys";
import { behind, mineIn, moved } from "@/lib/client/line";
import { changeLine, readLineSoon } from "@/lib/client/line-soon";
import type { LineView } from "@/lib/types/line";

export type Step = "front" | "up" | "down";

/** How long one way back is offered for, and so how long moves of one job count as one. Milliseconds. */
const TOGETHER = 5_000;

/** Moves one's own waiting jobs: shown at once, with a way back to where a job stood before. */
export function useMoves() {
  const client = useQueryClient();
  return useMemo(() => movesOf(client), [client]);
}

function movesOf(client: QueryClient) {
  let last: { id: string; back: string | null; at: number } | null = null;

  const put = async (line: LineView, id: string, beforeId: string | null) => {
    client.setQueryData(keys.line(), moved(line, id, beforeId));
    const result = await changeLine(() => moveJob(id, beforeId)).catch(() => null);
    if (!result?.ok) {
      const error = result?.error ?? { message: "The studio does not answer.", advice: "Check that it is running." };
      toast({ name: "move", message: [error.message, error.advice].filter(Boolean).join(" ") });
    }
    readLineSoon(client);
  };

  /** Moves a job before another of the person, or to their end. */
  const move = (id: string, beforeId: string | null) => {
    const line = client.getQueryData<LineView>(keys.line());
    const place = line?.waiting.find((each) => each.id === id);
    if (!line || !place || id === beforeId || behind(line, id) === beforeId) return;
    const earlier = last;
    const goesOn = earlier?.id === id && Date.now() - earlier.at < TOGETHER;
    const back = goesOn ? earlier.back : behind(line, id);
    last = { id, back, at: Date.now() };
    void put(line, id, beforeId);
    const own = mineIn(moved(line, id, beforeId));
    announce(`Take ${place.take}: ${own.indexOf(id) + 1} of ${own.length}`);
    toast({
      name: "move",
      message: `Take ${place.take} moved`,
      action: {
        label: "Undo",
        onPress: () => {
          last = null;
          const now = client.getQueryData<LineView>(keys.line());
          if (now) void put(now, id, back);
        },
      },
    });
  };

  /** Moves a job a step among those of the person, or to their front. */
  const step = (id: string, way: Step) => {
    const own = mineIn(client.getQueryData<LineView>(keys.line()) ?? { underWay: [], waiting: [], credits: 0 });
    const at = own.indexOf(id);
    if (at < 0 || (way === "down" ? at === own.length - 1 : at === 0)) return;
    move(id, way === "front" ? (own[0] ?? null) : way === "up" ? (own[at - 1] ?? null) : (own[at + 2] ?? null));
  };

  return { move, step };
}
