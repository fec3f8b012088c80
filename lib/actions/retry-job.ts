"use server";

import { retry } from "@/lib/server/jobs/retry";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobId } from "./job-id";

/**
 * Submits the inputs of a job without result again, as a new job.
 * @param key names this press: sent again with the same key, the same new job comes back
 */
export async function retryJob(id: string, key?: string): Promise<Result<JobView>> {
  return act("retryJob", (person) => retry(jobId(id), person, key));
}
