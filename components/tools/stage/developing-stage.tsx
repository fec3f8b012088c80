"use client";

import { Button } from "@/components/ui/button";
import { Developing, DevelopingState } from "@/components/viewer/developing";
import { titleOf } from "@/lib/catalog/title";
import { endpointOf } from "@/lib/client/endpoints";
import { frameNumber } from "@/lib/client/takes";
import type { JobView } from "@/lib/types/job";
import { CancelWaiting } from "../strip/batch-head";
import { useJobActions } from "../strip/use-job-actions";
import { Table } from "./table";

/** A take at work, in the frame that it will fill: its input picture comes up as time passes. @param batch takes of the same submission */
export function DevelopingStage({ job, batch }: { job: JobView; batch: JobView[] }) {
  const { cancel, pending } = useJobActions(job);
  const waiting = batch.filter(({ status }) => status === "queued").length;
  const pictures = Object.fromEntries(job.pictures.map(({ field, asset }) => [field, asset]));
  const { width, height } = endpointOf(job.model).size(job.inputs, pictures);
  return (
    <Table
      ratio={width / height}
      className="shadow-none"
      plate={
        <>
          <span className="min-w-0 truncate">
            <b className="mr-2 font-figure font-house text-ink text-plate">{frameNumber(job.take, 0)}</b>
            {titleOf(job)}
          </span>
          <span className="whitespace-nowrap">{endpointOf(job.model).price(job.inputs).terms.join(", ")}</span>
        </>
      }
    >
      <div className="absolute inset-0 grid content-center overflow-hidden [&>*]:min-h-full">
        <Developing job={job} sizes="60vw" />
      </div>
      <div className="absolute inset-x-0 bottom-0 bg-slip p-4 lg:inset-x-auto lg:bottom-6 lg:left-1/2 lg:w-72 lg:-translate-x-1/2 lg:shadow-slip">
        <DevelopingState job={job} />
        {job.error && (
          <p className="mt-2 text-caption text-ink-2">
            <b className="font-strong text-amber">{job.error.title}.</b> {job.error.advice}
          </p>
        )}
        {job.status === "queued" && (
          <Button className="mt-3" aria-disabled={pending} onClick={cancel}>
            Cancel
          </Button>
        )}
        {waiting > (job.status === "queued" ? 1 : 0) && <CancelWaiting jobs={batch} className="link mt-3 ml-4" />}
      </div>
    </Table>
  );
}
