"use client";

import { type CSSProperties, useEffect } from "react";
import { mates } from "@/lib/client/groups";
import { isUnsettled } from "@/lib/client/jobs";
import type { JobView } from "@/lib/types/job";
import { useTakes } from "../strip/takes-context";
import { DevelopingStage, DoneStage, TroubleStage } from "../take-parts";
import { useTool } from "../tool-context";
import { StageEmpty } from "./stage-empty";
import { Workbench } from "./workbench";

type Props = {
  /** The takes of the tool, newest first. */
  jobs: JobView[];
  /** Id of the picture that the tool works on before it is sent. */
  subject: string | null;
  /** They have not been read yet. */
  pending: boolean;
  /** The brief lies over it as a sheet. */
  covered: boolean;
};

/** The light table: one take with the whole height to itself, or one way to begin. */
export function ToolStage({ jobs, subject, pending, covered }: Props) {
  const { parts } = useTool();
  const { shown, working } = useTakes();
  const job = jobs.find(({ id }) => id === shown?.jobId);
  const output = job?.outputs[shown?.position ?? 0] ?? job?.outputs[0];
  const awaited = job !== undefined && !output && isUnsettled(job);
  useEffect(() => {
    if (awaited) DoneStage.prepare();
  }, [awaited]);
  return (
    <section
      aria-label="Stage"
      inert={covered}
      // The gutters that the picture leaves beside and below itself.
      style={{ "--gx": "5rem", "--gy": "4.5rem" } as CSSProperties}
      className="relative min-h-0 min-w-0 bg-table [container-type:size] [grid-area:stage] max-lg:[--gx:0rem]! max-lg:[--gy:3.5rem]!"
    >
      {working && parts.workbench && subject ? (
        <Workbench key={subject} assetId={subject} Component={parts.workbench.Component} />
      ) : !job ? (
        !pending && <StageEmpty />
      ) : output ? (
        <DoneStage job={job} asset={output} />
      ) : awaited ? (
        <DevelopingStage job={job} batch={mates(jobs, job)} />
      ) : (
        <TroubleStage job={job} />
      )}
    </section>
  );
}
