"use client";

import type { ModelName } from "@/lib/catalog";
import type { PresetView } from "@/lib/types/preset";
import { useDrafts } from "./drafts";
import { type Draft, fieldsOf, isPicture } from "./inputs";

const picturesOf = (model: ModelName) => fieldsOf(model).filter(({ field }) => isPicture(field));

/** What a preset keeps of a draft: everything but the pictures, or everything. */
export function presetInputs(model: ModelName, draft: Draft, withPictures: boolean): Record<string, unknown> {
  const left = withPictures ? [] : picturesOf(model).map(({ name }) => name);
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !left.includes(name)));
}

/** Whether a preset holds pictures, or held some that are gone. */
export function holdsPictures({ model, inputs, gone }: PresetView): boolean {
  return gone.length > 0 || picturesOf(model).some(({ name }) => inputs[name] !== undefined);
}

/**
 * Sets a preset's inputs. Pictures that it does not hold stay as they are; every other input that it does not hold goes
 * back to its default.
 * @returns takes it back
 */
export function pickPreset({ model, inputs }: PresetView): () => void {
  const { drafts, more, set } = useDrafts.getState();
  for (const { name, field } of fieldsOf(model)) {
    if (inputs[name] !== undefined || !isPicture(field)) set(model, name, inputs[name]);
  }
  return () =>
    useDrafts.setState((now) => ({
      drafts: { ...now.drafts, [model]: drafts[model] },
      more: { ...now.more, [model]: more[model] },
    }));
}
