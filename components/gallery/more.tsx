"use client";

import { useEffect, useEffectEvent, useRef } from "react";

/** Reads on as the end of the list comes near the window. @param onReach is called once for every time it comes near */
export function More({ onReach, children }: { onReach: () => void; children: string }) {
  const end = useRef<HTMLParagraphElement>(null);
  const reach = useEffectEvent(onReach);
  useEffect(() => {
    if (!end.current) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && reach(), {
      rootMargin: "1200px",
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <p ref={end} className="py-6 text-caption text-ink-3">
      {children}
    </p>
  );
}
