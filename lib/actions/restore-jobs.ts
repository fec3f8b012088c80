"use server";

import { restore } from "@/lib/server/jobs/cancel-many";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobIds } from "./job-ids";

/** Puts jobs that were taken back into the queue again. @returns the ids of what waits again */
export async function restoreJobs(ids: string[]): Promise<Result<string[]>> {
  return act("restoreJobs", () => restore(jobIds(ids)));
}
