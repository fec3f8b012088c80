"use client";

import { useQueryClient } from "@tanstack/react-query";
import { toast } from "@/components/ui/toast";
import { changeSettings } from "@/lib/actions/change-settings";
import { keys } from "@/lib/client/keys";
import { useSettings } from "@/lib/client/settings";
import type { StudioSettings } from "@/lib/types/settings";

/** Whether the queue is paused, and the way to change it: shown at once, taken back where the studio refuses. */
export function usePause() {
  const client = useQueryClient();
  const paused = useSettings().data?.paused ?? false;
  const show = (value: boolean) =>
    client.setQueryData<StudioSettings>(keys.settings(), (known) => known && { ...known, paused: value });
  const setPaused = async (value: boolean) => {
    show(value);
    const result = await changeSettings({ paused: value }).catch(() => null);
    if (result?.ok) return;
    show(!value);
    toast({ message: result?.error.message ?? "The studio does not answer. Check that it is running." });
  };
  return { paused, setPaused };
}
