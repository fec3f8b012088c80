"use client";

import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { Developing, DevelopingState } from "@/components/viewer/developing";
import { Picture } from "@/components/viewer/picture";
import { endpointOf } from "@/lib/client/endpoints";
import { isUnsettled } from "@/lib/client/jobs";
import { clock, duration, frameNumber, tookMs } from "@/lib/client/takes";
import { useNow } from "@/lib/client/use-now";
import type { JobStatus, JobView } from "@/lib/types/job";
import { FetchAgain } from "./fetch-again";
import { Struck } from "./struck";
import { TakeFrame } from "./take-frame";
import { TroubleActions, TroubleWords } from "./take-trouble";
import { useTakes } from "./takes-context";
import { useJobActions } from "./use-job-actions";

/** At the right of a take's number: what tells it from the others of its submission, else how long it took, else what was asked for. */
function headline(job: JobView, name: string | undefined): string {
  if (name) return name;
  const took = tookMs(job);
  if (job.status === "done" && took !== null) return duration(took);
  const { edition, price } = endpointOf(job.model);
  const { count, unit, terms } = price(job.inputs);
  const tier = terms.find((term) => /^(\dK|\d+p)$/.test(term));
  const asked = [`${count} ${unit}${count === 1 ? "" : "s"}`, tier].filter(Boolean).join(", ");
  return job.status === "failed" ? (edition ?? asked) : asked;
}

const frames = "flex gap-2.5 lg:grid lg:grid-cols-1 lg:gap-sheet xl:grid-cols-2";

function Running({ job }: { job: JobView }) {
  const now = useNow();
  const { cancel, pending } = useJobActions(job);
  const elapsed = job.sentAt && now ? clock(now - Date.parse(job.sentAt)) : "Waiting";
  return (
    <>
      <div className={frames}>
        {Array.from({ length: job.expected }, (_, position) => (
          <TakeFrame
            // biome-ignore lint/suspicious/noArrayIndexKey: a frame without a picture is nothing but its place
            key={position}
            job={job}
            position={position}
            caption={position === 0 ? elapsed : frameNumber(job.take, position)}
          >
            <Developing job={job} sizes="85px" />
          </TakeFrame>
        ))}
      </div>
      <div className="mt-1.75 max-lg:hidden">
        <DevelopingState job={job} />
        {job.error && <p className="mt-1 text-amber text-caption">{job.error.title}</p>}
        {job.status === "saving" && job.error && (
          <p className="mt-1.5 text-caption">
            <FetchAgain job={job} />
          </p>
        )}
        {job.status === "queued" && (
          <button type="button" className="link mt-1.5 text-caption" aria-disabled={pending} onClick={cancel}>
            Cancel
          </button>
        )}
      </div>
    </>
  );
}

const endings: Partial<Record<JobStatus, string>> = { failed: "Failed", in_doubt: "In doubt", canceled: "Canceled" };

function Failed({ job }: { job: JobView }) {
  return (
    <>
      <div className="gap-2.5 lg:grid xl:grid-cols-[3.375rem_minmax(0,1fr)]">
        <TakeFrame
          job={job}
          position={0}
          caption={<span className="text-amber">{endings[job.status] ?? job.status}</span>}
          className="lg:w-13.5"
        >
          <Struck job={job} sizes="54px" />
        </TakeFrame>
        <div className="text-caption max-lg:hidden">
          <TroubleWords job={job} />
        </div>
      </div>
      <TroubleActions
        job={job}
        className="mt-1.75 flex flex-wrap gap-x-3.5 gap-y-1.5 text-caption pointer-coarse:gap-y-6 max-lg:hidden"
      />
    </>
  );
}

function Done({ job }: { job: JobView }) {
  const { fresh } = useTakes();
  return (
    <>
      <div className={frames}>
        {job.outputs.map((asset, position) => (
          <TakeFrame
            key={asset.id}
            job={job}
            position={position}
            asset={asset}
            caption={frameNumber(job.take, position)}
            className={cn(fresh.has(job.id) && "develops")}
          >
            <Picture
              asset={asset}
              sizes="(min-width: 1024px) 104px, 54px"
              // It lies in the trash: still part of its take, and pale.
              className={asset.trashedAt ? "opacity-45 grayscale" : undefined}
            />
          </TakeFrame>
        ))}
      </div>
      {/* Some of it could not be had. */}
      {job.error && (
        <div className="mt-1.75 grid gap-1.5 text-caption max-lg:hidden">
          <TroubleWords job={job} />
          <FetchAgain job={job} />
        </div>
      )}
    </>
  );
}

/** One take of the strip: its number as on film, its frames, its state. A strip may hold hundreds: only those that changed are drawn again. */
export const Take = memo(function Take({ job, name }: { job: JobView; name?: string }) {
  const Body = isUnsettled(job) ? Running : job.status === "done" ? Done : Failed;
  return (
    <section
      aria-label={`Take ${job.take}`}
      // Long strips cost nothing: what is out of sight is not drawn.
      className="[contain-intrinsic-size:auto_10rem] [content-visibility:auto] -m-1.5 p-1.5 max-lg:shrink-0"
    >
      <header className="mb-1.5 flex items-baseline justify-between gap-2 max-lg:hidden">
        <b className="font-figure font-house text-frame leading-none">{job.take}</b>
        <span className="truncate text-caption text-ink-3">{headline(job, name)}</span>
      </header>
      <Body job={job} />
    </section>
  );
});
