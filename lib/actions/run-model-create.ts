"use server";

import type { Draft } from "@/lib/catalog";
import { submit } from "@/lib/server/jobs/submit";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import type { SubmitOptions } from "@/lib/types/submission";
import { act } from "./action";

/** Submits a draft of `model-create`: as one job, or as one for each value of a spread. */
export async function runModelCreate(
  draft: Draft<"model-create">,
  options?: SubmitOptions,
): Promise<Result<JobView[]>> {
  return act("runModelCreate", (person) => submit("model-create", draft, person, options));
}
