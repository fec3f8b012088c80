import type { ModelName } from "@/lib/catalog";

/** A named set of inputs of an endpoint, to be picked again. */
export type PresetView = {
  id: string;
  model: ModelName;
  name: string;
  /** As a draft holds them: pictures are asset ids. What the endpoint does not take any more is left out. */
  inputs: Record<string, unknown>;
  /** Inputs whose pictures the studio no longer has; they are not among `inputs`. */
  gone: string[];
};

/** What a browser sends to keep a preset. With an id the one that is there is changed. */
export type PresetDraft = Pick<PresetView, "model" | "name" | "inputs"> & { id?: string };

/** Letters that a preset's name has at most. */
export const longestPresetName = 60;
