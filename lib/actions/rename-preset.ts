"use server";

import { renamePreset as rename } from "@/lib/server/presets/presets";
import type { PresetView } from "@/lib/types/preset";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { presetId, presetInput, presetName } from "./preset-input";

/** Gives a preset another name. */
export async function renamePreset(id: string, name: string): Promise<Result<PresetView>> {
  return act("renamePreset", (person) => rename(presetInput(presetId, id), presetInput(presetName, name), person));
}
