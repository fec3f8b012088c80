"use client";

import { useSaid } from "./announce";

/** Where announcements stand. Once in the page, from its beginning: screen readers do not hear what comes with its words. */
export function Announcer() {
  const { words, count } = useSaid();
  return (
    <p role="status" className="sr-only">
      <span key={count}>{words}</span>
    </p>
  );
}
