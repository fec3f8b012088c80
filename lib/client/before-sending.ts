import type { ModelName } from "@/lib/catalog";
import type { StudioError } from "@/lib/types/result";
import type { Draft } from "./inputs";

/** Brings a draft up to what the person sees, before it is sent. Null when it already is. */
export type Prepare = (draft: Draft) => { words: string; done: Promise<Prepared> } | null;
export type Prepared = { ok: true; draft: Draft } | { ok: false; error: StudioError };

const prepares = new Map<ModelName, Prepare>();

/** What a tool does with its draft between the press and the sending, such as bringing in a painted mask. Returns how to stop. */
export function beforeSending(model: ModelName, prepare: Prepare): () => void {
  prepares.set(model, prepare);
  return () => {
    if (prepares.get(model) === prepare) prepares.delete(model);
  };
}

/** Null where nothing is to be waited for; else what is done meanwhile, in words, and the draft to send. */
export function preparedDraft(model: ModelName, draft: Draft): ReturnType<Prepare> {
  return prepares.get(model)?.(draft) ?? null;
}
