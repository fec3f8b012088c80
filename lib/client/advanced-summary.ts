import type { ModelName } from "@/lib/catalog";
import { defaults } from "@/lib/catalog/defaults";
import { endpointOf } from "./endpoints";
import { type Draft, fieldsOf } from "./inputs";

/** What the folded part of a brief holds, in one line: "Fresh seed, PNG". Other defaults are left out: only news is worth a word. */
export function advancedSummary(model: ModelName, draft: Draft): string {
  const standard: Record<string, unknown> = defaults(endpointOf(model));
  return fieldsOf(model)
    .filter(({ field }) => field.place !== "brief")
    .flatMap(({ name, field }) => {
      const value = draft[name] ?? standard[name];
      const changed = draft[name] !== undefined && draft[name] !== standard[name];
      if (field.control === "seed") return draft[name] === undefined ? "Fresh seed" : `Seed ${value} locked`;
      if (name === "output_format") return field.options?.[String(value)]?.label ?? [];
      if (!changed) return [];
      if (field.control === "toggle") return value ? field.label : `Not: ${field.label.toLowerCase()}`;
      return field.options?.[String(value)]?.label ?? field.label;
    })
    .join(", ");
}
