"use client";

import { create } from "zustand";

export type Note = {
  /** One short sentence: "Seed copied". */
  message: string;
  /** Of notes with the same name the last alone is shown. */
  name?: string;
  /** URL of a small picture at the left. */
  picture?: string;
  /** At most one thing to do about it. */
  action?: { label: string; onPress: () => void };
};

type Notes = {
  /** Said, but not shown yet. */
  notes: Note[];
  /** Whether anything was ever said: before that, nothing needs to be loaded. */
  wanted: boolean;
  take: () => Note[];
};

/** What stands between saying something and the code that shows it. */
export const useNotes = create<Notes>((set, get) => ({
  notes: [],
  wanted: false,
  take: () => {
    const { notes } = get();
    set({ notes: [] });
    return notes;
  },
}));

/** Says something in passing: an ink slip at the bottom left, for five seconds, or ten where something can be done about it. */
export function toast(note: Note): void {
  useNotes.setState(({ notes }) => ({ notes: [...notes, note], wanted: true }));
}
