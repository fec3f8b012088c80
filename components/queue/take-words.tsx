import { endpointOf } from "@/lib/catalog";
import { titleOf } from "@/lib/catalog/title";
import type { JobView } from "@/lib/types/job";

/** What was asked for: the tool, what is in the pictures, the prompt. */
export function TakeWords({ job, className }: { job: JobView; className: string }) {
  const { title, edition } = endpointOf(job.model);
  const prompt = typeof job.inputs.prompt === "string" ? job.inputs.prompt : "";
  return (
    <div className={className}>
      <p>
        {title}
        {edition && <span className="text-ink-3"> {edition}</span>}
      </p>
      <p className="truncate text-ink-2">{titleOf(job)}</p>
      {prompt !== titleOf(job) && <p className="truncate text-caption text-ink-3">{prompt}</p>}
    </div>
  );
}
