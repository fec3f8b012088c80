"use server";

import { retryMany } from "@/lib/server/jobs/retry-failed";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobIds } from "./job-ids";

/** Submits the inputs of failed jobs again, as new jobs. @returns how many were submitted */
export async function retryJobs(ids: string[]): Promise<Result<number>> {
  return act("retryJobs", (person) => retryMany(jobIds(ids), person));
}
