"use server";

import { adopt } from "@/lib/server/jobs/adopt";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobId } from "./job-id";

/** Takes a prediction found in the history at FASHN as the one of a job whose answer was lost. */
export async function adoptPrediction(id: string, predictionId: string): Promise<Result<JobView>> {
  return act("adoptPrediction", () => adopt(jobId(id), predictionId));
}
