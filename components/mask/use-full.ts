"use client";

import { useEffect, useState } from "react";

/** Whether the painter fills the window, and the screen where the browser lets it. */
export function useFull(): [boolean, () => void] {
  const [full, setFull] = useState(false);
  useEffect(() => {
    if (!full) return;
    // Phones know no full screen for a page: there it fills the window.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    const left = () => document.fullscreenElement === null && setFull(false);
    const leave = (event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented && setFull(false);
    document.addEventListener("fullscreenchange", left);
    window.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("fullscreenchange", left);
      window.removeEventListener("keydown", leave);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, [full]);
  return [full, () => setFull((now) => !now)];
}
