"use client";

import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import type { BlockId } from "@/lib/catalog/words/building-blocks";
import { compose, type Written } from "@/lib/catalog/words/compose";
import { useDrafts } from "./drafts";

/** What the building blocks have written into the prompt. Kept beside the drafts: a person's own values are known again after a reload. */
export const useWrittenBlocks = create<{ written: Written }>()(
  persist(() => ({ written: {} }), {
    name: "studio-blocks",
    version: 1,
    storage: createJSONStorage(() => localStorage),
  }),
);

/** Sets one building block of the prompt of model create. @param value null takes it out */
export function setBlock(id: BlockId, value: string | null): void {
  const { drafts, set } = useDrafts.getState();
  const prompt = drafts["model-create"]?.prompt;
  const { written } = useWrittenBlocks.getState();
  const next = compose(typeof prompt === "string" ? prompt : "", written, id, value);
  useWrittenBlocks.setState({ written: next.written });
  set("model-create", "prompt", next.text || undefined);
}
