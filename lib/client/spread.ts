"use client";

import { useMemo } from "react";
import type { ModelName } from "@/lib/catalog";
import { mostAtOnce, type Spread } from "@/lib/types/submission";
import { useDraft, useDrafts } from "./drafts";
import { endpointOf } from "./endpoints";
import { type Draft, takes } from "./inputs";
import { type Chosen, valuesOf } from "./several";

// Several values of one input: "5 products on one person", "3 ratios of one picture". One submission makes one job for
// each. Which inputs may have several is told by `several` in the catalogue; only one of a draft has them at a time.

/** The further values that the endpoint takes: what a browser has kept may be of another release. */
function spreadOf(model: ModelName, { draft, more }: Chosen): Spread | null {
  if (!more || !endpointOf(model).fields[more.field]?.several) return null;
  const known = more.values.filter((value) => takes(model, more.field, value));
  const values = [...new Set(valuesOf({ draft, more: { ...more, values: known } }, more.field))];
  return values.length > 1 ? { field: more.field, values: values.slice(0, mostAtOnce) } : null;
}

const chosenNow = (model: ModelName): Chosen => {
  const { drafts, more } = useDrafts.getState();
  return { draft: drafts[model] ?? {}, more: more[model] };
};

/** `useSpread` for whoever asks but does not follow. */
export function spreadNow(model: ModelName): Spread | null {
  return spreadOf(model, chosenNow(model));
}

/** How many more values an input takes now: none while another one has several. */
export function roomFor(model: ModelName, field: string): number {
  if (severalRefused(model, field, spreadNow(model))) return 0;
  return mostAtOnce - valuesOf(chosenNow(model), field).length;
}

/** The input with several values and all of them, the draft's own first; null while every input has one at most. Hook. */
export function useSpread(model: ModelName): Spread | null {
  const draft = useDraft(model);
  const more = useDrafts((state) => state.more[model]);
  return useMemo(() => spreadOf(model, { draft, more }), [model, draft, more]);
}

/** The values of an input in their order; none when it is empty. Hook. */
export function useValues(model: ModelName, field: string): readonly string[] {
  const spread = useSpread(model);
  const draft = useDraft(model);
  return spread?.field === field ? spread.values : valuesOf({ draft }, field);
}

/** Why an input cannot have several values now, one sentence; undefined when it can. `spread` as `useSpread` says. */
export function severalRefused(model: ModelName, field: string, spread: Spread | null): string | undefined {
  if (!spread || spread.field === field) return undefined;
  const { label = spread.field } = endpointOf(model).fields[spread.field] ?? {};
  return `Several at once of one input only: ${label.toLowerCase()} has ${spread.values.length}.`;
}

/** Sets the values of an input: each once, at most `mostAtOnce`, in the given order; an empty list empties it. */
export function setValues(model: ModelName, field: string, values: readonly string[]): void {
  useDrafts.getState().setValues(model, field, values);
}

/** Adds values behind those that an input has. @returns how many found no room */
export function addValues(model: ModelName, field: string, values: readonly string[]): number {
  const before = valuesOf(chosenNow(model), field);
  const all = [...new Set([...before, ...values])];
  setValues(model, field, all);
  return all.length - valuesOf(chosenNow(model), field).length;
}

/** Takes one value away; another one follows where it was the first. */
export function removeValue(model: ModelName, field: string, value: string): void {
  setValues(
    model,
    field,
    valuesOf(chosenNow(model), field).filter((known) => known !== value),
  );
}

/** Adds a value, or takes it away: what a box to tick does. */
export function toggleValue(model: ModelName, field: string, value: string): void {
  if (valuesOf(chosenNow(model), field).includes(value)) removeValue(model, field, value);
  else addValues(model, field, [value]);
}

/** One draft for each job of a submission, in order. */
export function draftsOf(draft: Draft, spread: Spread | null): Draft[] {
  return spread ? spread.values.map((value) => ({ ...draft, [spread.field]: value })) : [draft];
}

/** What a submission costs in all, in credits. */
export function totalCredits(model: ModelName, draft: Draft, spread: Spread | null): number {
  return draftsOf(draft, spread).reduce((sum, single) => sum + endpointOf(model).credits(single), 0);
}
