"use client";

import { useState } from "react";
import { lazily } from "@/components/ui/lazily";
import { type BlockId, buildingBlocks } from "@/lib/catalog/words/building-blocks";
import { decompose } from "@/lib/catalog/words/compose";
import { useDraft } from "@/lib/client/drafts";
import { useWrittenBlocks } from "@/lib/client/written-blocks";

const BlockSlip = lazily(() => import("./block-slip"));

/** The parts of a description on one ruled sheet: those that stand in the prompt are marked. */
export default function BuildingBlocks() {
  const { prompt } = useDraft("model-create");
  const written = useWrittenBlocks((state) => state.written);
  const [open, setOpen] = useState<{ id: BlockId; anchor: HTMLElement } | null>(null);
  const text = typeof prompt === "string" ? prompt : "";
  const found = decompose(text, written);
  const wordsOf = (id: BlockId) => {
    const span = found.get(id);
    return span && text.slice(span.start, span.end);
  };
  return (
    <fieldset className="mt-2 grid grid-cols-3 gap-x-2.5">
      <legend className="sr-only">Building blocks of the prompt</legend>
      {buildingBlocks.map(({ id, label }) => {
        const words = wordsOf(id);
        return (
          <button
            key={id}
            type="button"
            aria-haspopup="dialog"
            aria-expanded={open?.id === id}
            aria-label={words ? `${label}: ${words}` : label}
            title={words}
            onClick={({ currentTarget }) => setOpen(open?.id === id ? null : { id, anchor: currentTarget })}
            className={`relative h-8 border-rule-2 border-b text-left text-caption transition-colors duration-hover hover:text-ink pointer-coarse:h-touch ${
              words
                ? "font-strong text-ink after:absolute after:inset-x-0 after:-bottom-0.5 after:h-0.75 after:bg-ink"
                : "text-ink-2"
            }`}
          >
            {label}
          </button>
        );
      })}
      {open && <BlockSlip key={open.id} {...open} words={wordsOf(open.id)} onClose={() => setOpen(null)} />}
    </fieldset>
  );
}
