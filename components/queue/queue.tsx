"use client";

import Link from "next/link";
import { More } from "@/components/gallery/more";
import { buttonClass } from "@/components/ui/button";
import { Crops } from "@/components/ui/crops";
import { ReadTrouble } from "@/components/ui/read-trouble";
import { isUnsettled, useJobs } from "@/lib/client/jobs";
import type { JobView } from "@/lib/types/job";
import { QueueRow } from "./queue-row";

function Part({ title, jobs, note }: { title: string; jobs: JobView[]; note?: string }) {
  if (jobs.length === 0) return null;
  return (
    <section aria-label={title} className="mb-10">
      <header className="flex items-baseline justify-between border-ink border-b pb-2">
        <h2 className="font-strong">{title}</h2>
        <span className="text-caption text-ink-3">{note}</span>
      </header>
      <ul>
        {jobs.map((job) => (
          <QueueRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

/** What the studio works on, what waits, and what is settled, newest first. */
export function Queue() {
  const { jobs, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useJobs();
  const running = jobs.filter((job) => (isUnsettled(job) && job.status !== "queued") || job.status === "in_doubt");
  // The next to be sent stands on top.
  const waiting = jobs.filter((job) => job.status === "queued").reverse();
  const settled = jobs.filter((job) => !isUnsettled(job) && job.status !== "in_doubt");
  const held = [...running, ...waiting].reduce((sum, job) => sum + job.estimatedCredits, 0);
  return (
    <div className="mx-auto min-h-dvh max-w-240 px-10 pt-5 pb-10 max-sm:px-4">
      <header className="mb-6 flex items-baseline justify-between">
        <h1 className="display text-display-m max-sm:sr-only">Queue</h1>
        {held > 0 && (
          <span className="text-caption text-ink-3">{held === 1 ? "1 credit" : `${held} credits`} under way</span>
        )}
      </header>
      {error && <ReadTrouble error={error} retry={() => void refetch()} />}
      <Part title="Running" jobs={running} note={`${running.length}`} />
      <Part title="Waiting" jobs={waiting} note={`${waiting.length}`} />
      <Part title="Settled" jobs={settled} />
      {hasNextPage && !error && (
        <More key={jobs.length} onReach={() => !isFetchingNextPage && void fetchNextPage()}>
          Reading earlier takes
        </More>
      )}
      {!isPending && !error && jobs.length === 0 && (
        <Crops
          title="Nothing waits or runs"
          className="max-w-120"
          actions={
            <Link href="/try-on" className={buttonClass("strong")}>
              Start with try-on
            </Link>
          }
        >
          Every take passes through here: what waits, what runs, and how the last ones ended.
        </Crops>
      )}
    </div>
  );
}
