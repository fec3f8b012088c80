"use client";

import { create } from "zustand";

/** What was said last, for those who do not see it happen. The count tells two equal sentences apart. */
export const useSaid = create<{ words: string; count: number }>(() => ({ words: "", count: 0 }));

/** Has screen readers say something once they are done with what they say now. */
export function announce(words: string): void {
  useSaid.setState(({ count }) => ({ words, count: count + 1 }));
}
