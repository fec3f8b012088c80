"use client";

import { createContext, use } from "react";
import type { DraftPictures } from "@/lib/client/draft-pictures";

type BriefState = {
  /** The pictures of the draft, as far as they have been read. */
  pictures: DraftPictures;
  /** What is wrong with single inputs, until they change. */
  problems: Readonly<Partial<Record<string, string>>>;
};

const BriefContext = createContext<BriefState>({ pictures: {}, problems: {} });

export const BriefProvider = BriefContext.Provider;

/** What is known about the draft that the brief shows. Changes with every word that is written. */
export function useBrief(): BriefState {
  return use(BriefContext);
}
