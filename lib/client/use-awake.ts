"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False while a page of the server wakes up in the browser: what the two would draw differently waits for true. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
