"use server";

import { takeUp } from "@/lib/server/jobs/give-up";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobId } from "./job-id";

/** Takes giving a job up back: it is in doubt as before. */
export async function takeUpJob(id: string): Promise<Result<JobView>> {
  return act("takeUpJob", () => takeUp(jobId(id)));
}
