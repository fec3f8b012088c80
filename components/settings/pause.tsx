"use client";

import { Switch } from "@/components/ui/switch";
import type { StudioSettings } from "@/lib/types/settings";
import { useChange } from "./use-change";

/** Holds everything back that has not been sent yet. */
export function PauseSetting({ settings }: { settings: StudioSettings }) {
  const change = useChange(settings);
  return (
    <>
      <Switch
        checked={settings.paused}
        onChange={(paused) => void change({ paused }, paused ? "The queue is paused" : "The queue goes on")}
      >
        Pause the queue
      </Switch>
      <p className="mt-1 text-caption text-ink-3">
        Nothing is sent to FASHN while it is paused. What was sent goes on and is kept.
      </p>
    </>
  );
}
