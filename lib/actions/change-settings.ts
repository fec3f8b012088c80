"use server";

import { decide } from "@/lib/server/jobs/decide";
import { settingsPatch } from "@/lib/server/settings/settings";
import type { Result } from "@/lib/types/result";
import type { StudioSettings } from "@/lib/types/settings";
import { act } from "./action";
import { parse } from "./parse";

/** Changes some of the studio's settings, for everybody. */
export async function changeSettings(patch: Partial<StudioSettings>): Promise<Result<StudioSettings>> {
  return act("changeSettings", () => decide(parse(settingsPatch, patch)));
}
