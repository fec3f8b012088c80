"use client";

import { useQueryClient } from "@tanstack/react-query";
import { toast } from "@/components/ui/toast";
import { changeSettings } from "@/lib/actions/change-settings";
import { applyEvent } from "@/lib/client/patch";
import type { StudioSettings } from "@/lib/types/settings";

/** Changes settings at once, for everybody, and offers to take it back. */
export function useChange(settings: StudioSettings) {
  const client = useQueryClient();
  const save = async (patch: Partial<StudioSettings>): Promise<boolean> => {
    try {
      const result = await changeSettings(patch);
      if (result.ok) applyEvent(client, { type: "settings", settings: result.value });
      else toast({ message: [result.error.message, result.error.advice].filter(Boolean).join(" ") });
      return result.ok;
    } catch {
      toast({ message: "The studio does not answer. Check that it is running." });
      return false;
    }
  };
  /** @param message what has changed, one sentence without its full stop */
  return async (patch: Partial<StudioSettings>, message: string) => {
    const before = Object.fromEntries(Object.keys(patch).map((name) => [name, settings[name as keyof StudioSettings]]));
    if (await save(patch)) toast({ message, action: { label: "Undo", onPress: () => void save(before) } });
  };
}
