"use client";

import { PurgeInputs } from "@/components/viewer/purge-inputs";
import type { JobView } from "@/lib/types/job";
import { Struck } from "../strip/struck";
import { TroubleActions, TroubleWords } from "../strip/take-trouble";

/** A take without a picture: what happened, what to do, whether it was charged. */
export function TroubleStage({ job }: { job: JobView }) {
  return (
    <div className="grid h-full place-content-center p-6">
      <section className="grid max-w-120 grid-cols-[7.5rem_minmax(0,1fr)] gap-6 border-amber border-t-2 pt-4 max-sm:grid-cols-[5rem_minmax(0,1fr)] max-sm:gap-4">
        <Struck job={job} sizes="120px" className="self-start" />
        <div>
          <h2 className="mb-1.5 font-house text-display-s [font-weight:380]">Take {job.take}</h2>
          <TroubleWords job={job} />
          {job.error?.detail && (
            <details className="mt-2 text-caption text-ink-3">
              <summary className="cursor-pointer">What FASHN said</summary>
              <p className="mt-1 break-words">
                {job.error.name}: {job.error.detail}
              </p>
            </details>
          )}
          <TroubleActions job={job} className="mt-4 flex flex-wrap gap-x-4 gap-y-2 pointer-coarse:gap-y-6" />
          <PurgeInputs job={job} />
        </div>
      </section>
    </div>
  );
}
