import "server-only";
import type { JobView } from "@/lib/types/job";
import { StudioFailure } from "../failure";
import type { Person } from "../people/current-person";
import { submit } from "./submit";
import { getExistingJob } from "./views";

const over = new Set<JobView["status"]>(["failed", "canceled", "in_doubt"]);

/**
 * Submits the inputs and options of a job without result again, as a new job: the old one stays as it is, and is never sent twice.
 * @throws StudioFailure `not_found`; `not_over` while the job may still end well
 */
export async function retry(id: string, person: Person): Promise<JobView> {
  const job = await getExistingJob(id);
  if (!over.has(job.status)) {
    throw new StudioFailure({
      code: "not_over",
      message: "This take has not failed.",
      advice: "Wait for its result, or use its inputs again.",
    });
  }
  const [again] = await submit(job.model, job.inputs, person, job.options);
  return again;
}
