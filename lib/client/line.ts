"use client";

import { useQuery } from "@tanstack/react-query";
import type { FailedView, LineView } from "@/lib/types/line";
import { fetchJson } from "./fetch-json";
import { keys } from "./keys";
import { readLine } from "./line-soon";

/** What runs, and what waits in the order in which it will be sent. Live events keep it fresh, at most once a second. */
export function useLine() {
  return useQuery({
    queryKey: keys.line(),
    queryFn: ({ signal, client }) =>
      readLine(
        () => fetchJson<LineView>("/api/queue", signal),
        () => client.getQueryData<LineView>(keys.line()),
      ),
  });
}

/** What of the person's failed since the ISO time and may be tried again; asked for anew whenever `count` is another one. */
export function useFailed(since: string, count: number) {
  return useQuery({
    queryKey: [...keys.failed(since), count],
    queryFn: ({ signal }) => fetchJson<FailedView>(`/api/queue/failed?since=${since}`, signal),
    enabled: count > 0,
    staleTime: 0,
  });
}

/** The waiting jobs of the person, the next first. */
export const mineIn = (line: LineView) => line.waiting.filter(({ mine }) => mine).map(({ id }) => id);

/**
 * The line with a job of the person before another of theirs, or at their end. Others keep their places: whose turn it is
 * does not depend on which of their jobs a person sends.
 */
export function moved(line: LineView, id: string, beforeId: string | null): LineView {
  const own = mineIn(line).filter((other) => other !== id);
  const at = beforeId === null ? own.length : own.indexOf(beforeId);
  if (at < 0 || !mineIn(line).includes(id)) return line;
  const order = own.toSpliced(at, 0, id).values();
  const places = new Map(line.waiting.map((place) => [place.id, place]));
  const waiting = line.waiting.map((place) => {
    const other = place.mine ? places.get(order.next().value ?? "") : undefined;
    return other ? { ...other, expectedStartAt: place.expectedStartAt } : place;
  });
  return { ...line, waiting };
}

/** The job of the person behind that one; null when it is their last. */
export function behind(line: LineView, id: string): string | null {
  const own = mineIn(line);
  return own[own.indexOf(id) + 1] ?? null;
}
