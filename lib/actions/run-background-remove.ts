"use server";

import type { Draft } from "@/lib/catalog";
import { submit } from "@/lib/server/jobs/submit";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import type { SubmitOptions } from "@/lib/types/submission";
import { act } from "./action";

/** Submits a draft of `background-remove`: as one job, or as one for each value of a spread. */
export async function runBackgroundRemove(
  draft: Draft<"background-remove">,
  options?: SubmitOptions,
): Promise<Result<JobView[]>> {
  return act("runBackgroundRemove", (person) => submit("background-remove", draft, person, options));
}
