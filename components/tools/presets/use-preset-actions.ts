"use client";

import { useQueryClient } from "@tanstack/react-query";
import { toast } from "@/components/ui/toast";
import { deletePreset } from "@/lib/actions/delete-preset";
import { renamePreset } from "@/lib/actions/rename-preset";
import { savePreset } from "@/lib/actions/save-preset";
import type { ModelName } from "@/lib/catalog";
import { keys } from "@/lib/client/keys";
import type { PresetDraft, PresetView } from "@/lib/types/preset";
import type { Result } from "@/lib/types/result";

const unreachable = { ok: false, error: { code: "unreachable", message: "The studio does not answer." } } as const;

/** What can be done with the presets of an endpoint. Each says what came of it; a refusal stays where it was asked for. */
export function usePresetActions(model: ModelName) {
  const client = useQueryClient();
  /** Does it, and reads the list again. */
  const then = async <T>(act: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await act.catch(() => unreachable);
    await client.invalidateQueries({ queryKey: keys.presets(model) });
    return result;
  };
  const undo = (draft: PresetDraft) => ({
    label: "Undo",
    onPress: async () => {
      const result = await then(savePreset(draft));
      if (!result.ok) toast({ message: result.error.message });
    },
  });
  return {
    save: (name: string, inputs: PresetDraft["inputs"]) => then(savePreset({ model, name, inputs })),
    rename: (preset: PresetView, name: string) => then(renamePreset(preset.id, name)),
    /** Gives a preset other inputs. */
    update: async (preset: PresetView, inputs: PresetDraft["inputs"]) => {
      const { id, name } = preset;
      const result = await then(savePreset({ id, model, name, inputs }));
      const before = undo({ id, model, name, inputs: preset.inputs });
      toast(result.ok ? { message: `“${name}” updated`, action: before } : { message: result.error.message });
    },
    remove: async ({ id, name, inputs }: PresetView) => {
      const result = await then(deletePreset(id));
      const again = undo({ model, name, inputs });
      toast(result.ok ? { message: `“${name}” deleted`, action: again } : { message: result.error.message });
    },
  };
}
