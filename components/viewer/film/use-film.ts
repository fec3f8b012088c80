"use client";

import { useEffect, useRef, useState } from "react";
import { frameAt, middleOf, useFrames } from "@/lib/client/frames";
import type { AssetView } from "@/lib/types/asset";

/** How fast it may run. */
export const speeds: readonly number[] = [0.25, 0.5, 0.75, 1];

/** Milliseconds that one step goes while the film's own frames are not known. */
const usualFrame = 1000 / 24;

/** A film that plays: where it is, and what moves it. Times in ms. */
export function useFilm(asset: AssetView) {
  const video = useRef<HTMLVideoElement>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [loop, setLoop] = useState(true);
  const [speed, setSpeed] = useState<number>(1);
  const times = useFrames(asset.id);
  const length = asset.durationMs ?? 0;
  const frame = frameAt(times, at);

  useEffect(() => {
    // A browser that refuses to start by itself leaves it to the person.
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) video.current?.play().catch(() => {});
  }, []);

  useEffect(() => {
    if (video.current) video.current.playbackRate = speed;
  }, [speed]);

  // The browser's own time events come four times a second: too coarse for a line that should glide.
  useEffect(() => {
    if (!playing) return;
    let next = requestAnimationFrame(function follow() {
      setAt((video.current?.currentTime ?? 0) * 1000);
      next = requestAnimationFrame(follow);
    });
    return () => cancelAnimationFrame(next);
  }, [playing]);

  const seek = (ms: number) => {
    const to = Math.min(Math.max(0, ms), length);
    if (video.current) video.current.currentTime = to / 1000;
    setAt(to);
  };
  const seekFrame = (to: number) => seek(middleOf(times, Math.min(Math.max(0, to), times.length - 1), length));

  return {
    video,
    playing,
    // A film that stands still shows one frame: its time is when that one came.
    at: playing ? at : (times[frame] ?? at),
    length,
    /** Counted from 0, with their number; null until they are known. */
    frames: times.length > 0 ? { shown: frame, count: times.length } : null,
    loop,
    speed,
    toggle: () => {
      const film = video.current;
      if (film?.paused) void film.play();
      else film?.pause();
    },
    seek,
    seekFrame,
    /** Frame by frame: nobody steps through a film that runs. */
    step: (by: number) => {
      video.current?.pause();
      if (times.length > 0) seekFrame(frame + by);
      else seek(at + by * usualFrame);
    },
    /** The middle of the frame on screen, where a film's decoder finds it for sure. */
    shownAt: () => {
      video.current?.pause();
      return times.length > 0 ? middleOf(times, frame, length) : at;
    },
    setLoop,
    setSpeed,
    faster: (by: number) => {
      const now = speeds.indexOf(speed);
      setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, now + by))] ?? 1);
    },
    events: {
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onSeeked: () => setAt((video.current?.currentTime ?? 0) * 1000),
    },
  };
}

export type FilmState = ReturnType<typeof useFilm>;
