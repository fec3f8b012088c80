import type { JobView } from "@/lib/types/job";
import { Faces } from "./faces";
import { QueueState } from "./queue-state";
import { TakeWords } from "./take-words";

/** One take on its way or at its end: number, pictures, what was asked for, how far it is. */
export function QueueRow({ job }: { job: JobView }) {
  return (
    <li
      aria-label={`Take ${job.take}`}
      // Long lists cost nothing: what is out of sight is not drawn.
      className="grid grid-cols-[3rem_minmax(7.5rem,auto)_minmax(0,1fr)_15rem] items-center gap-x-4 border-rule border-b py-3 [contain-intrinsic-size:auto_6rem] [content-visibility:auto] max-md:grid-cols-[2.5rem_minmax(0,1fr)] max-md:items-start max-md:gap-y-2"
    >
      <b className="self-start pt-1 font-figure font-house text-[1.75rem] leading-none">{job.take}</b>
      <Faces job={job} />
      <TakeWords job={job} className="min-w-0 max-md:col-start-2" />
      <div className="max-md:col-start-2">
        <QueueState job={job} />
      </div>
    </li>
  );
}
