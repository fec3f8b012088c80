import "server-only";
import type { JobView } from "@/lib/types/job";
import type { Db } from "../db/open";
import { StudioFailure } from "../failure";
import type { Person } from "../people/current-person";
import { notInDoubt } from "./give-up";
import { transition } from "./states";
import { submit } from "./submit";
import { getExistingJob } from "./views";
import { studioErrors } from "./words";

const over = new Set<JobView["status"]>(["failed", "canceled", "in_doubt"]);

/**
 * Submits the inputs and options of a job without result again, as a new job: the old one is never sent twice. One in
 * doubt is thereby settled, since somebody has decided about it; a result that FASHN still reports is kept.
 * @param key names this press, so that one whose answer was lost can be repeated
 * @throws StudioFailure `not_found`; `not_over` while the job may still end well; `not_in_doubt` when somebody else has
 *   just decided about it, and nothing is submitted
 */
export async function retry(id: string, person: Person, key?: unknown): Promise<JobView> {
  const job = await getExistingJob(id);
  const settleDoubt = async (tx: Db, take: number) => {
    const left = { error: studioErrors.sentAgain(take, job.error?.detail ?? null), finishedAt: new Date() };
    const settled = await transition(tx, id, "in_doubt", "failed", left, "sent again");
    if (!settled) throw notInDoubt();
  };
  const options = { ...job.options, key };
  if (!over.has(job.status)) {
    throw new StudioFailure({
      code: "not_over",
      message: "This take has not failed.",
      advice: "Wait for its result, or use its inputs again.",
    });
  }
  if (job.purgedAt) {
    throw new StudioFailure({
      code: "purged",
      message: "The inputs of this take were removed.",
      advice: "Start a new one.",
    });
  }
  const [again] = await submit(job.model, job.inputs, person, options, {
    also: job.status === "in_doubt" ? settleDoubt : undefined,
  });
  return again;
}
