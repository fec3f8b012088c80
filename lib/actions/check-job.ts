"use server";

import { check } from "@/lib/server/jobs/check";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobId } from "./job-id";

/** Looks at a running job, or one in doubt, at once. */
export async function checkJob(id: string): Promise<Result<JobView>> {
  return act("checkJob", () => check(jobId(id)));
}
