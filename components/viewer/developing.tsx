"use client";

import type { CSSProperties } from "react";
import { WaitingState } from "@/components/queue/waiting-state";
import { RulerProgress } from "@/components/ui/ruler-progress";
import { progressOf } from "@/lib/client/takes";
import { useNow } from "@/lib/client/use-now";
import type { JobView } from "@/lib/types/job";
import { Picture } from "./picture";

/** The input picture of an unsettled take: grey, clearer as time passes. A take from words alone has crop marks. */
export function Developing({ job, sizes }: { job: JobView; sizes: string }) {
  const now = useNow();
  const picture = job.pictures[0]?.asset;
  if (!picture) return <div className="crops aspect-[3/4] bg-well" />;
  const { developed } = progressOf(job, now ?? 0);
  return (
    <div
      className="bg-well [&>*]:opacity-(--seen) [&>*]:grayscale [&>*]:transition-opacity [&>*]:duration-panel"
      style={{ "--seen": 0.1 + 0.3 * developed } as CSSProperties}
    >
      <Picture asset={picture} sizes={sizes} />
    </div>
  );
}

/** The state of an unsettled take: its place in the queue, then a word, its time, and both on a ruler. */
export function DevelopingState({ job }: { job: JobView }) {
  return job.status === "queued" ? <WaitingState job={job} /> : <AtWork job={job} />;
}

function AtWork({ job }: { job: JobView }) {
  const now = useNow();
  const { word, note, share, notch } = progressOf(job, now ?? Date.parse(job.sentAt ?? job.createdAt));
  return (
    <div>
      <p className="flex flex-wrap justify-between gap-x-2 text-caption">
        <span>{word}</span>
        <span className="text-ink-3">{note}</span>
      </p>
      <RulerProgress share={share} notch={notch} label={`Take ${job.take}: ${word}`} className="mt-1.5" />
    </div>
  );
}
