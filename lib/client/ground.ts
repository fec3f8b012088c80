"use client";

import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";

/** What a cut-out is looked at on: nothing, shown as a checkerboard, or a colour, `#rrggbb`. */
export type Ground = "none" | `#${string}`;

type Grounds = {
  ground: Ground;
  /** Colours that were chosen, newest first; white and black are always there. */
  recent: readonly Ground[];
};

const mostRecent = 8;
export const white = "#ffffff";
export const black = "#000000";

/** The same for all cut-outs, so that several are judged alike. Kept in this browser. */
export const useGround = create<Grounds>()(
  persist((): Grounds => ({ ground: "none", recent: [] }), {
    name: "studio-ground",
    storage: createJSONStorage(() => localStorage),
    partialize: ({ recent }) => ({ recent }),
  }),
);

export function setGround(ground: Ground): void {
  useGround.setState({ ground });
}

/** Puts a colour among those that are offered again, once the person has settled on it. */
export function keepColour(colour: Ground): void {
  if (colour === "none" || colour === white || colour === black) return;
  useGround.setState(({ recent }) => ({
    recent: [colour, ...recent.filter((one) => one !== colour)].slice(0, mostRecent),
  }));
}

/** A colour as a person may type it: with or without #, three or six digits. Null for anything else. */
export function readColour(text: string): Ground | null {
  const digits = /^\s*#?([0-9a-f]{3}|[0-9a-f]{6})\s*$/i.exec(text)?.[1]?.toLowerCase();
  if (!digits) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
}
