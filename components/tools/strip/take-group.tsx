"use client";

import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { type Group, namesIn } from "@/lib/client/groups";
import { BatchHead } from "./batch-head";
import { Take } from "./take";

/** Takes that belong together, held by a hairline bracket in the margin: of one submission, or of one brief. */
export const TakeGroup = memo(
  function TakeGroup({ group: { kind, jobs } }: { group: Group }) {
    const names = kind === "batch" ? namesIn(jobs) : undefined;
    const takes = jobs.map((job) => <Take key={job.id} job={job} name={names?.get(job.id)} />);
    if (kind === "single") return takes;
    return (
      <section
        aria-label={kind === "batch" ? "Takes of one submission" : "Takes of one brief"}
        className={cn(
          "relative flex gap-2.5 max-lg:shrink-0 lg:flex-col lg:gap-4",
          "before:pointer-events-none before:absolute before:border-rule-2",
          "lg:before:inset-y-0 lg:before:-left-2.5 lg:before:w-1.25 lg:before:border-y lg:before:border-l",
          "max-lg:before:inset-x-0 max-lg:before:-top-1.5 max-lg:before:h-1.25 max-lg:before:border-x max-lg:before:border-t",
        )}
      >
        {kind === "batch" ? (
          <BatchHead jobs={jobs} />
        ) : (
          <header className="text-caption text-ink-2 max-lg:hidden">{jobs.length} takes of one brief</header>
        )}
        {takes}
      </section>
    );
  },
  // Groups are made anew with every news; most of their takes are the same.
  (before, after) =>
    before.group.kind === after.group.kind &&
    before.group.jobs.length === after.group.jobs.length &&
    before.group.jobs.every((job, i) => job === after.group.jobs[i]),
);
