"use client";

import { lazily } from "./lazily";
import { useNotes } from "./toast";

const Toaster = lazily(() => import("./toaster"));

/** Where notes appear; loaded with the first one. Stands once in the page. */
export function Toasts() {
  return useNotes(({ wanted }) => wanted) ? <Toaster /> : null;
}
