"use client";

import { create } from "zustand";
import type { Ratio } from "@/lib/catalog/ratios";

/** The ratio that is drawn over the picture: the one that the pointer or the focus is on, else the last that was chosen. */
export const useLookedAt = create<{ ratio: Ratio | null; look: (ratio: Ratio | null) => void }>((set) => ({
  ratio: null,
  look: (ratio) => set({ ratio }),
}));
