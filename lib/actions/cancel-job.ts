"use server";

import { cancel } from "@/lib/server/jobs/cancel";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobId } from "./job-id";

/** Takes a job back while it waits in the queue. */
export async function cancelJob(id: string): Promise<Result<JobView>> {
  return act("cancelJob", () => cancel(jobId(id)));
}
