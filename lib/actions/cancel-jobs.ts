"use server";

import { cancelMany } from "@/lib/server/jobs/cancel-many";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobIds } from "./job-ids";

/** Takes back those of the jobs that still wait. @returns the ids of what was taken back */
export async function cancelJobs(ids: string[]): Promise<Result<string[]>> {
  return act("cancelJobs", () => cancelMany(jobIds(ids)));
}
