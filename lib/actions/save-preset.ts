"use server";

import { keepPreset } from "@/lib/server/presets/presets";
import type { PresetDraft, PresetView } from "@/lib/types/preset";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { presetDraft, presetInput } from "./preset-input";

/** Keeps a set of inputs under a name, or changes the preset whose id is given. */
export async function savePreset(draft: PresetDraft): Promise<Result<PresetView>> {
  return act("savePreset", (person) => keepPreset(presetInput(presetDraft, draft), person));
}
