"use client";

import { useSyncExternalStore } from "react";

/** One clock for the page, so that all rulers move in step. It stands still while nothing looks at it. */
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const watchers = new Set<() => void>();

function tick() {
  now = Date.now();
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  timer ??= setInterval(tick, 500);
  tick();
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time in ms since 1970, twice a second; null while a page of the server wakes up. */
export function useNow(): number | null {
  return useSyncExternalStore(
    watch,
    () => now || Date.now(),
    () => null,
  );
}
