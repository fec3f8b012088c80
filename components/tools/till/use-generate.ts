"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ModelName } from "@/lib/catalog";
import { preparedDraft } from "@/lib/client/before-sending";
import type { Draft } from "@/lib/client/inputs";
import { applyEvent } from "@/lib/client/patch";
import { newPress, persist } from "@/lib/client/press";
import { run } from "@/lib/client/run";
import type { StudioError } from "@/lib/types/result";
import type { Spread, SubmitOptions } from "@/lib/types/submission";

type Refusal = { draft: Draft; spread: Spread | undefined; error: StudioError };

/** Whether two drafts say the same. */
function same(a: Draft, b: Draft): boolean {
  const names = Object.keys(a);
  return a === b || (names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]));
}

/** Sends drafts. The take stands in the strip as soon as the studio has it. */
export function useGenerate(onSent: () => void) {
  const client = useQueryClient();
  const [sending, setSending] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // State changes only with the next drawing: a second press may come before it, and would be paid for.
  const busy = useRef(false);
  // The press that was never answered: pressed again for the same, it is the same.
  const unanswered = useRef<{ what: string; key: string }>(undefined);

  const generate = async (model: ModelName, draft: Draft, options: SubmitOptions) => {
    if (busy.current) return;
    busy.current = true;
    setSending("Sending");
    setRefusal(null);
    const { spread } = options;
    try {
      const preparing = preparedDraft(model, draft);
      if (preparing) setSending(preparing.words);
      const prepared = preparing ? await preparing.done : { ok: true as const, draft };
      if (!prepared.ok) return setRefusal({ draft, spread, error: prepared.error });
      setSending("Sending");
      const what = JSON.stringify([model, prepared.draft, options]);
      const key = unanswered.current?.what === what ? unanswered.current.key : newPress();
      unanswered.current = { what, key };
      const result = await persist(() => run(model, prepared.draft, { ...options, key }));
      unanswered.current = undefined;
      if (result.ok) {
        for (const job of result.value) applyEvent(client, { type: "job", job });
        onSent();
      } else setRefusal({ draft: prepared.draft, spread, error: result.error });
    } catch {
      const message = "The studio does not answer.";
      const advice = "Generate again once it does: what it has taken on already it does not take twice.";
      setRefusal({ draft, spread, error: { code: "unreachable", message, advice } });
    } finally {
      busy.current = false;
      setSending(null);
    }
  };

  return {
    /** What goes on at the moment, in words: "Sending". Null while nothing does. */
    sending,
    generate,
    /** What the studio said about this very draft; gone as soon as it changes. */
    errorFor: (draft: Draft, spread: Spread | null) =>
      refusal && same(refusal.draft, draft) && (refusal.spread ?? null) === spread ? refusal.error : null,
  };
}
