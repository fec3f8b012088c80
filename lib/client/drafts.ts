"use client";

import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import type { ModelName } from "@/lib/catalog";
import { tidied } from "@/lib/catalog/tidy";
import { type ToolId, toolOf, toolRunning } from "@/lib/catalog/tools";
import type { StudioOptions } from "@/lib/types/submission";
import { type Kept, restore } from "./drafts-kept";
import { carry, carryMore, twinOf } from "./editions";
import { endpointOf } from "./endpoints";
import type { Draft } from "./inputs";
import { type Chosen, withValue, withValues } from "./several";
import { withoutStrayMask } from "./stray-mask";

/** Only what the endpoint takes. */
export function tidy(model: ModelName, inputs: Draft): Draft {
  return tidied(endpointOf(model), inputs);
}

type Drafts = Kept & {
  /** Puts the inputs of an earlier job, and what the studio did besides, back into their tool and shows its edition. */
  load(model: ModelName, inputs: Draft, options?: StudioOptions): void;
  /** Puts a picture into an input: of several the first is exchanged. Follows a person who has meanwhile gone to another edition of the tool. */
  place(model: ModelName, field: string, assetId: string): void;
  /** Sets one input; undefined leaves it to its default. */
  set(model: ModelName, field: string, value: unknown): void;
  /** Sets several values of one input: see `lib/client/spread.ts`. */
  setValues(model: ModelName, field: string, values: readonly string[]): void;
  /** Sets what the studio is to do besides what FASHN is sent; undefined takes an option back. */
  setOptions(model: ModelName, options: StudioOptions): void;
  /** Empties the draft of an endpoint. */
  clear(model: ModelName): void;
  /** Shows another edition of the tool and brings over what both have. */
  switchTo(model: ModelName): void;
};

/** The edition that a tool shows: the chosen one, else its first. */
export function editionOf(tool: ToolId, editions: Kept["editions"]): ModelName {
  const models = toolOf(tool).models;
  return models.find((model) => model === editions[tool]) ?? models[0];
}

/** The tool that runs an endpoint. */
function toolIdOf(model: ModelName): ToolId {
  const tool = toolRunning(model);
  if (!tool) throw new Error(`no tool runs ${model}`);
  return tool.id;
}

/** The briefs of all tools. Kept in the browser, so that a reload or a closed tab loses no word. */
export const useDrafts = create<Drafts>()(
  persist(
    (set, get) => {
      const change = (model: ModelName, next: (chosen: Chosen) => Chosen) =>
        set(({ drafts, more }) => {
          const before = drafts[model] ?? {};
          const chosen = next({ draft: before, more: more[model] });
          return {
            drafts: { ...drafts, [model]: withoutStrayMask(model, before, chosen.draft) },
            more: { ...more, [model]: chosen.more },
          };
        });
      const show = (model: ModelName) =>
        set(({ editions }) => ({ editions: { ...editions, [toolIdOf(model)]: model } }));
      /** A change of one input, also in the edition of the tool that a person has meanwhile gone to. */
      const changeShown = (model: ModelName, field: string, next: (chosen: Chosen, field: string) => Chosen) => {
        change(model, (chosen) => next(chosen, field));
        const shown = editionOf(toolIdOf(model), get().editions);
        const twin = shown === model ? undefined : twinOf(model, shown, field);
        if (twin) change(shown, (chosen) => next(chosen, twin));
      };
      return {
        drafts: {},
        more: {},
        options: {},
        editions: {},
        load: (model, inputs, options = {}) => {
          // As they were sent: a mask among them is the one of their picture.
          set((state) => ({
            drafts: { ...state.drafts, [model]: inputs },
            more: { ...state.more, [model]: undefined },
            options: { ...state.options, [model]: options },
          }));
          show(model);
        },
        place: (model, field, assetId) => changeShown(model, field, (chosen, name) => withValue(chosen, name, assetId)),
        set: (model, field, value) => change(model, (chosen) => withValue(chosen, field, value)),
        setValues: (model, field, values) =>
          changeShown(model, field, (chosen, name) => withValues(chosen, name, values)),
        setOptions: (model, options) =>
          set((state) => ({ options: { ...state.options, [model]: { ...state.options[model], ...options } } })),
        clear: (model) => change(model, () => ({ draft: {} })),
        switchTo: (model) => {
          const { drafts, more, editions } = get();
          const from = editionOf(toolIdOf(model), editions);
          if (from !== model) {
            change(model, ({ draft }) => ({
              draft: carry(from, model, drafts[from] ?? {}, draft),
              more: carryMore(from, model, more[from]),
            }));
          }
          show(model);
        },
      };
    },
    {
      name: "studio-drafts",
      version: 1,
      storage: createJSONStorage(() => localStorage),
      partialize: ({ drafts, more, options, editions }) => ({ drafts, more, options, editions }),
      merge: (stored, current) => ({ ...current, ...restore(stored) }),
    },
  ),
);

const nothing: Draft = {};

/** The same draft gives the same object: what was said about a draft holds until it changes. */
const seen = new WeakMap<Draft, Draft>();

/** The draft of one endpoint, as far as the endpoint takes it. */
export function useDraft(model: ModelName): Draft {
  const draft = useDrafts(({ drafts }) => drafts[model] ?? nothing);
  const known = seen.get(draft) ?? tidy(model, draft);
  seen.set(draft, known);
  return known;
}

const none: StudioOptions = {};

/** What the studio is to do with the next job besides what FASHN is sent. */
export function useStudioOptions(model: ModelName): StudioOptions {
  return useDrafts(({ options }) => options[model] ?? none);
}

/** The edition that a tool shows. */
export function useEdition(tool: ToolId): ModelName {
  return useDrafts(({ editions }) => editionOf(tool, editions));
}
