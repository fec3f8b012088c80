"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { useDraft, useDrafts } from "@/lib/client/drafts";
import { type NamedField, takes } from "@/lib/client/inputs";
import { useTool } from "../tool-context";

/** Any number that FASHN takes as a seed, drawn by lot. */
const draw = () => crypto.getRandomValues(new Uint32Array(1))[0];

/** A fresh seed for every take, or a locked one. A fresh seed is none at all in the draft: the studio draws it when it sends. */
export default function SeedField({ name, field }: NamedField) {
  const { model } = useTool();
  const value = useDraft(model)[name];
  const id = useId();
  const set = (seed: number | undefined) => useDrafts.getState().set(model, name, seed);
  const locked = value !== undefined;
  return (
    <div>
      <div className="flex min-h-9 items-center justify-between gap-3">
        <Checkbox checked={locked} onChange={(lock) => set(lock ? draw() : undefined)} aria-describedby={`${id}-hint`}>
          Lock seed
        </Checkbox>
        {locked && (
          <input
            aria-label={field.label}
            inputMode="numeric"
            value={String(value)}
            onChange={(event) => {
              const seed = Number(event.currentTarget.value.replace(/\D/g, ""));
              if (takes(model, name, seed)) set(seed);
            }}
            className="h-9 w-32 border-rule-2 border-b bg-well px-2 text-right"
          />
        )}
      </div>
      <p id={`${id}-hint`} className="pl-6 text-caption text-ink-3">
        {locked ? field.hint : "A fresh seed for every take."}
      </p>
    </div>
  );
}
