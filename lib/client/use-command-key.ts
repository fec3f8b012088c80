"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The key for commands on this keyboard, as it is printed: "⌘", or "Ctrl". */
export function useCommandKey(): string {
  return useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
}
