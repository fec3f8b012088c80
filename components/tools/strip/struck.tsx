import { cn } from "@/components/ui/cn";
import { Strike } from "@/components/ui/strike";
import { Picture } from "@/components/viewer/picture";
import type { JobView } from "@/lib/types/job";

/** The input picture of a take without a result: pale, and struck through in amber when it failed. One in doubt may still come. */
export function Struck({ job, sizes, className }: { job: JobView; sizes: string; className?: string }) {
  const asset = job.pictures[0]?.asset;
  return (
    <span className={cn("relative block bg-well", !asset && "aspect-3/4", className)}>
      {asset && <Picture asset={asset} sizes={sizes} className="opacity-45 grayscale" />}
      {job.status === "failed" && <Strike />}
    </span>
  );
}
