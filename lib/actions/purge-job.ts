"use server";

import { purge } from "@/lib/server/retention/purge";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobId } from "./job-id";

/** Removes the prompt and the input pictures of a settled job. `stay` counts the pictures that something else uses. */
export async function purgeJob(id: string): Promise<Result<{ job: JobView; stay: number }>> {
  return act("purgeJob", () => purge(jobId(id)));
}
