"use client";

import { useState } from "react";

/** Outlives the page, so that going on to the next picture stays full. */
let open = false;

/** Whether the picture fills the whole window. */
export function useFullView(): [boolean, (full: boolean) => void] {
  const [full, setFull] = useState(open);
  return [
    full,
    (next) => {
      open = next;
      setFull(next);
    },
  ];
}
