"use server";

import { removePreset } from "@/lib/server/presets/presets";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { presetId, presetInput } from "./preset-input";

/** Deletes a preset. Saved again with the same name and inputs it is back. */
export async function deletePreset(id: string): Promise<Result<void>> {
  return act("deletePreset", (person) => removePreset(presetInput(presetId, id), person));
}
