"use server";

import type { Draft } from "@/lib/catalog";
import { submit } from "@/lib/server/jobs/submit";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import type { SubmitOptions } from "@/lib/types/submission";
import { act } from "./action";

/** Submits a draft of `image-to-video`: as one job, or as one for each value of a spread. */
export async function runImageToVideo(
  draft: Draft<"image-to-video">,
  options?: SubmitOptions,
): Promise<Result<JobView[]>> {
  return act("runImageToVideo", (person) => submit("image-to-video", draft, person, options));
}
