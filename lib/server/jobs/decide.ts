import "server-only";
import type { z } from "zod";
import type { StudioSettings } from "@/lib/types/settings";
import { changeSettings, type settingsPatch } from "../settings/settings";
import { wakeSenders } from "./queue";

/** Changes some of the studio's settings and does what follows for the queue: what waited through a pause is sent at once. */
export function decide(patch: z.output<typeof settingsPatch>): Promise<StudioSettings> {
  return changeSettings(patch, async (tx) => {
    if (patch.paused === false) await wakeSenders(tx);
  });
}
