import { mostAtOnce, type Spread } from "@/lib/types/submission";
import type { Draft } from "./inputs";

/**
 * What a person has chosen for an endpoint: one value for each input, and further values of at most one input. The
 * first value stands in the draft like any other, so that whoever knows of one value alone is right, too.
 */
export type Chosen = { draft: Draft; more?: Spread };

const withField = (draft: Draft, field: string, value: unknown): Draft => {
  const { [field]: _, ...rest } = draft;
  return value === undefined ? rest : { ...rest, [field]: value };
};

/** All values of an input, the draft's own first. */
export function valuesOf({ draft, more }: Chosen, field: string): string[] {
  const first = draft[field];
  const own = typeof first === "string" && first !== "" ? [first] : [];
  return more?.field === field ? [...own, ...more.values] : own;
}

/**
 * The values of an input set anew: each once, and as many as one submission takes. While another input has several
 * values only the first is taken.
 */
export function withValues({ draft, more }: Chosen, field: string, values: readonly string[]): Chosen {
  const [first, ...rest] = [...new Set(values)].slice(0, mostAtOnce);
  const next = withField(draft, field, first);
  if (more && more.field !== field) return { draft: next, more };
  return rest.length > 0 ? { draft: next, more: { field, values: rest } } : { draft: next };
}

/** One input set to a value. Of several values the first is exchanged; taken away, the next one follows. */
export function withValue(chosen: Chosen, field: string, value: unknown): Chosen {
  const { draft, more } = chosen;
  if (more?.field !== field) return { ...chosen, draft: withField(draft, field, value) };
  return withValues(chosen, field, typeof value === "string" ? [value, ...more.values] : more.values);
}
