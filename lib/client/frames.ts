"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "./fetch-json";

/** When each frame of a film comes, in ms, ascending; empty until they have been read, or where they cannot be. */
export function useFrames(assetId: string): readonly number[] {
  const { data } = useQuery({
    queryKey: ["frames", assetId] as const,
    queryFn: ({ signal }) =>
      fetchJson<{ times: number[] }>(`/api/assets/${encodeURIComponent(assetId)}/frames`, signal),
    // A film never changes.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data?.times ?? [];
}

/** A browser tells the time of a frame a hair too early or too late. Milliseconds, less than any frame lasts. */
const hair = 0.5;

/** The frame that is on screen at a moment, counted from 0. @param times when each frame comes, in ms */
export function frameAt(times: readonly number[], ms: number): number {
  let [low, high] = [0, times.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((times[middle] ?? 0) <= ms + hair) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The moment to go to for a frame, in ms: its middle, since browsers round.
 * @param lengthMs of the whole film: where the last frame ends
 */
export function middleOf(times: readonly number[], frame: number, lengthMs: number): number {
  const start = times[frame] ?? 0;
  const end = times[frame + 1] ?? Math.max(lengthMs, start);
  return (start + end) / 2;
}
