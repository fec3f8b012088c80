"use client";

import { useEffect, useRef } from "react";
import { groupsOf } from "@/lib/client/groups";
import type { useJobs } from "@/lib/client/jobs";
import type { JobView } from "@/lib/types/job";
import { TakeGroup } from "../take-parts";
import { useTool } from "../tool-context";
import { useTakes } from "./takes-context";
import { WorkFrame } from "./work-frame";

type Props = {
  /** Newest first. */
  jobs: JobView[];
  /** Id of the picture that the tool works on before it is sent. */
  subject: string | null;
  read: Omit<ReturnType<typeof useJobs>, "jobs">;
  /** The brief lies over it as a sheet. */
  covered: boolean;
};

/** The takes of a tool, newest first; older ones come when one gets to the end. */
export function Strip({
  jobs,
  subject,
  read: { hasNextPage, isFetchingNextPage, fetchNextPage, error },
  covered,
}: Props) {
  const { parts } = useTool();
  const { shown } = useTakes();
  const strip = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!end.current || !hasNextPage || isFetchingNextPage) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), {
      root: strip.current,
      rootMargin: "400px",
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  // The arrow keys may have gone beyond what is in sight.
  const key = shown && `${shown.jobId} ${shown.position}`;
  useEffect(() => {
    if (key)
      strip.current?.querySelector(`[data-frame="${key}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [key]);

  const count = `${jobs.length}${hasNextPage ? "+" : ""} ${jobs.length === 1 ? "take" : "takes"}`;
  return (
    <aside
      ref={strip}
      aria-label="Takes"
      inert={covered}
      className="bg-paper [grid-area:strip] [scrollbar-width:none] max-lg:flex max-lg:gap-2.5 max-lg:overflow-x-auto max-lg:px-4 max-lg:py-3 max-lg:empty:hidden lg:overflow-y-auto lg:border-rule lg:border-l lg:px-4 lg:pt-6 lg:pb-4"
    >
      <header className="mb-4.5 flex flex-wrap items-baseline justify-between max-lg:hidden">
        <span>Takes</span>
        {jobs.length > 0 && <span className="text-caption text-ink-3">{count}</span>}
      </header>
      {error && <p className="text-amber text-caption">{error.message}</p>}
      <div className="flex gap-2.5 lg:flex-col lg:gap-5.5">
        {parts.workbench && subject && <WorkFrame assetId={subject} label={parts.workbench.label} />}
        {groupsOf(jobs).map((group) => (
          <TakeGroup key={group.key} group={group} />
        ))}
      </div>
      <div ref={end} />
    </aside>
  );
}
