"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { announce } from "@/components/ui/announce";
import { toast } from "@/components/ui/toast";
import { tools } from "@/lib/catalog/tools";
import { mates } from "@/lib/client/groups";
import { isUnsettled, type JobPages } from "@/lib/client/jobs";
import { keys } from "@/lib/client/keys";
import type { JobView } from "@/lib/types/job";

/** Pages on which every take ends before one's eyes. */
const watching = ["/", "/gallery", "/queue"];

/** Says that a take is ready, or why it is not: in a note where it does not show, else for screen readers alone. */
export function useReadyNotes(): (job: JobView) => void {
  const pathname = usePathname();
  const router = useRouter();
  const client = useQueryClient();
  return (job) => {
    const tool = tools.find(({ models }) => (models as readonly string[]).includes(job.model));
    const [first] = job.outputs;
    const charge = job.error?.charged === "no" ? " Not charged." : "";
    const batch = mates(client.getQueryData<JobPages>(keys.jobs())?.pages.flatMap(({ jobs }) => jobs) ?? [], job);
    const done = batch.filter(({ status }) => status === "done").length;
    const ready = done > 1 ? `${done} takes are ready` : `Take ${job.take} is ready`;
    const failed = `Take ${job.take}: ${job.error?.title}.${charge}`;
    // Of one submission one sentence is enough: with its last take.
    if (job.status === "done" && batch.some(isUnsettled)) return;
    // Where it shows by itself it is only said.
    if (watching.includes(pathname) || pathname === `/${tool?.id}`) {
      if (job.status === "done") announce(ready);
      if (job.status === "failed" && job.error) announce(failed);
      return;
    }
    const view = (href: string) => ({ label: "View", onPress: () => router.push(href) });
    if (job.status === "done" && first) {
      toast({
        message: ready,
        picture: first.thumbs[0]?.url,
        action: view(`/gallery/${first.id}`),
      });
    }
    if (job.status === "failed" && job.error) {
      toast({ message: failed, action: view("/queue") });
    }
  };
}
