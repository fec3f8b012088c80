"use server";

import { giveUp } from "@/lib/server/jobs/give-up";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobId } from "./job-id";

/** Ends the doubt about a job without knowing more. */
export async function giveUpJob(id: string): Promise<Result<JobView>> {
  return act("giveUpJob", () => giveUp(jobId(id)));
}
