"use client";

import { createContext, use } from "react";
import type { Frame } from "@/lib/client/stage";

type Takes = {
  /** The frame on the stage. */
  shown: Frame | null;
  pick: (frame: Frame) => void;
  /** The picture of the brief lies on the stage instead of a frame. */
  working: boolean;
  /** Puts it there, and keeps finished takes from coming over it. */
  work: () => void;
  /** The next finished take may come onto the stage: the person has asked for one. */
  follow: () => void;
  /** Jobs that were finished before the person's eyes: their pictures develop. */
  fresh: ReadonlySet<string>;
};

const TakesContext = createContext<Takes>({
  shown: null,
  pick: () => {},
  working: false,
  work: () => {},
  follow: () => {},
  fresh: new Set(),
});

export const TakesProvider = TakesContext.Provider;

export function useTakes(): Takes {
  return use(TakesContext);
}
