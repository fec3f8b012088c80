import * as z from "zod/mini";
import type { ModelName } from "@/lib/catalog";
import { type ToolId, tools } from "@/lib/catalog/tools";
import type { Spread, StudioOptions } from "@/lib/types/submission";
import type { Draft } from "./inputs";

/** What a browser keeps of the briefs. */
export type Kept = {
  drafts: Partial<Record<ModelName, Draft>>;
  /** Further values of one input beside the one in the draft. */
  more: Partial<Record<ModelName, Spread>>;
  /** What the studio is to do besides what FASHN is sent. */
  options: Partial<Record<ModelName, StudioOptions>>;
  /** The edition that a tool shows, where it has several. */
  editions: Partial<Record<ToolId, ModelName>>;
};

const record = <Value extends z.ZodMiniType>(value: Value) => z.record(z.string(), value);

const saved = z.object({
  drafts: record(record(z.unknown())),
  editions: record(z.string()),
});
// Kept since a later release, and each for itself: what cannot be read takes nothing else with it.
const savedMore = z.object({ field: z.string(), values: z.array(z.string()) });
const savedOptions = z.object({ keepUnpainted: z.optional(z.object({ feather: z.number() })) });
const savedBesides = z.object({ more: z.optional(record(z.unknown())), options: z.optional(record(z.unknown())) });

/** What was kept, by the endpoints that there are. What is in a draft is looked at when it is shown: not every page knows every endpoint. */
export function restore(stored: unknown): Kept {
  const { data } = z.safeParse(saved, stored);
  const { data: besides } = z.safeParse(savedBesides, stored);
  const kept: Kept = { drafts: {}, more: {}, options: {}, editions: {} };
  for (const { id, models } of tools) {
    for (const model of models) {
      const draft = data?.drafts[model];
      if (draft) kept.drafts[model] = draft;
      const more = z.safeParse(savedMore, besides?.more?.[model]).data;
      if (draft && more) kept.more[model] = more;
      const options = z.safeParse(savedOptions, besides?.options?.[model]).data;
      if (options) kept.options[model] = options;
    }
    const edition = models.find((model) => model === data?.editions[id]);
    if (edition) kept.editions[id] = edition;
  }
  return kept;
}
