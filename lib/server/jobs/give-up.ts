import "server-only";
import { decisions, type JobView } from "@/lib/types/job";
import { StudioFailure } from "../failure";
import { move } from "./states";
import { getExistingJob } from "./views";
import { studioErrors } from "./words";

/**
 * Ends the doubt about a job without knowing more: it failed, and nobody knows its price. A result that FASHN still
 * reports is kept all the same.
 * @throws StudioFailure `not_found`; `not_in_doubt` when it is not in doubt any more
 */
export async function giveUp(id: string): Promise<JobView> {
  const { error } = await getExistingJob(id);
  const left = { error: studioErrors.givenUp(error?.detail ?? null), usedCredits: null, finishedAt: new Date() };
  if (!(await move(id, "in_doubt", "failed", left, "given up"))) throw notInDoubt();
  return getExistingJob(id);
}

/**
 * Takes giving up back: the job is in doubt as before.
 * @throws StudioFailure `not_found`; `not_given_up`
 */
export async function takeUp(id: string): Promise<JobView> {
  const { error } = await getExistingJob(id);
  const doubt = { error: studioErrors.takenUp(error?.detail ?? null) };
  const isGivenUp = error?.name === decisions.givenUp;
  if (!isGivenUp || !(await move(id, "failed", "in_doubt", doubt, "taken up again"))) {
    throw new StudioFailure({ code: "not_given_up", message: "This take was not given up." });
  }
  return getExistingJob(id);
}

export function notInDoubt(): StudioFailure {
  const message = "This take is not in doubt any more.";
  return new StudioFailure({ code: "not_in_doubt", message, advice: "Look at it again: FASHN has told more." });
}
