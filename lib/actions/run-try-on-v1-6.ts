"use server";

import type { Draft } from "@/lib/catalog";
import { submit } from "@/lib/server/jobs/submit";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import type { SubmitOptions } from "@/lib/types/submission";
import { act } from "./action";

/** Submits a draft of `tryon-v1.6`: as one job, or as one for each value of a spread. */
export async function runTryOnV16(draft: Draft<"tryon-v1.6">, options?: SubmitOptions): Promise<Result<JobView[]>> {
  return act("runTryOnV16", (person) => submit("tryon-v1.6", draft, person, options));
}
