"use client";

import { useState } from "react";
import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";

/** Which version of a result stands on the stage: with everything unpainted as it was, as it came, or both behind a line. */
export type KeptChoice = "kept" | "returned" | "both";

/** The two versions of a result of edit with a mask; the one with everything else kept first. */
export function useKept(job: JobView, asset: AssetView) {
  const [choice, choose] = useState<KeptChoice>("kept");
  const kept = job.kept[job.outputs.findIndex(({ id }) => id === asset.id)] ?? null;
  return {
    kept,
    choice,
    choose,
    both: kept !== null && choice === "both",
    /** The picture that is saved and used. */
    shown: kept && choice !== "returned" ? kept : asset,
    /** It was painted over, but nothing was laid back yet. */
    possible: kept === null && asset.kind === "image" && typeof job.inputs.mask === "string" && job.status === "done",
  };
}
