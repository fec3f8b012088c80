import { endpointOf } from "@/lib/catalog";
import { titleOf } from "@/lib/catalog/title";
import type { JobView } from "@/lib/types/job";
import { Faces } from "./faces";
import { QueueState } from "./queue-state";

/** One take on its way: number, pictures, what was asked for, how far it is. */
export function QueueRow({ job }: { job: JobView }) {
  const { title, edition } = endpointOf(job.model);
  const prompt = typeof job.inputs.prompt === "string" ? job.inputs.prompt : "";
  return (
    <li className="grid grid-cols-[3rem_minmax(7.5rem,auto)_minmax(0,1fr)_15rem] items-center gap-x-4 border-rule border-b py-3 max-md:grid-cols-[2.5rem_minmax(0,1fr)] max-md:items-start max-md:gap-y-2">
      <b className="self-start pt-1 font-figure font-house text-[1.75rem] leading-none">{job.take}</b>
      <Faces job={job} />
      <div className="min-w-0 max-md:col-start-2">
        <p>
          {title}
          {edition && <span className="text-ink-3"> {edition}</span>}
        </p>
        <p className="truncate text-ink-2">{titleOf(job)}</p>
        {prompt !== titleOf(job) && <p className="truncate text-caption text-ink-3">{prompt}</p>}
      </div>
      <div className="max-md:col-start-2">
        <QueueState job={job} />
      </div>
    </li>
  );
}
