import { billOf } from "@/lib/client/bill";
import type { JobView } from "@/lib/types/job";

/** What a take has cost; in amber where it is another sum than was estimated. */
export function Bill({ job, full }: { job: JobView; full?: boolean }) {
  const { kind, words } = billOf(job, full);
  return <span className={kind === "other" ? "text-amber" : undefined}>{words}</span>;
}
