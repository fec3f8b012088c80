"use server";

import { fetchAgain as again } from "@/lib/server/jobs/fetch-again";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobId } from "./job-id";

/** Fetches the result of a take that FASHN has finished once more; it costs nothing. */
export async function fetchAgain(id: string): Promise<Result<JobView>> {
  return act("fetchAgain", () => again(jobId(id)));
}
