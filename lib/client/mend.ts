import { isDoubtful, type JobView, notFetched } from "@/lib/types/job";
import { endpointOf } from "./endpoints";
import { isEmpty } from "./inputs";

/** Inputs that an error of FASHN is usually about, likeliest first. */
const suspects: Record<string, readonly string[]> = {
  PoseError: ["model_image"],
  ContentModerationError: ["prompt"],
  LoRALoadError: ["lora_url"],
};

/** Which input of a failed job to change, with words for the button; null where no change would help. */
export function mendOf(job: JobView): { field: string; label: string } | null {
  if (job.status !== "failed" || !job.error || job.purgedAt || isDoubtful(job) || mayFetch(job)) return null;
  const { fields } = endpointOf(job.model);
  const given = (field: string) => fields[field] !== undefined && !isEmpty(job.inputs[field]);
  const field = suspects[job.error.name]?.find(given) ?? job.pictures[0]?.field ?? (given("prompt") ? "prompt" : null);
  const input = field === null ? undefined : fields[field];
  if (field === null || !input) return null;
  return { field, label: `Change ${input.label.toLowerCase()}` };
}

/** Whether sending the same inputs again may help. */
export function mayRetry({ status, error, purgedAt }: JobView): boolean {
  if (purgedAt) return false;
  return status === "canceled" || (status === "failed" && error?.again === true);
}

/** Whether FASHN may still keep a result of this take that the studio has not: given up, or waiting for another try. */
export function mayFetch({ status, error }: Pick<JobView, "status" | "error">): boolean {
  return error?.name === notFetched || (status === "saving" && error !== null);
}
