"use client";

import { useEffect, useState } from "react";
import { type ToolId, toolOf } from "@/lib/catalog/tools";
import { useDrafts, useEdition } from "@/lib/client/drafts";
import { useJobs } from "@/lib/client/jobs";
import { BriefMargin } from "./brief/brief-margin";
import { ToolStage } from "./stage/tool-stage";
import { useStage } from "./stage/use-stage";
import { Strip } from "./strip/strip";
import { TakesProvider } from "./strip/takes-context";
import { ToolProvider } from "./tool-context";
import type { ToolParts } from "./tool-parts";
import { useFocusField } from "./use-focus-field";

const plain: ToolParts = {};

/**
 * A tool: its brief at the left, the picture in the middle, its takes at the right. All of it drawn from the catalogue.
 * It looks at nothing of the draft but the picture on the workbench: what is written in the brief draws neither the stage nor the strip again.
 */
export function ToolPage({ tool, parts = plain }: { tool: ToolId; parts?: ToolParts }) {
  const model = useEdition(tool);
  const subject = useDrafts(({ drafts }) => {
    const id = parts.workbench && drafts[model]?.[parts.workbench.field];
    return typeof id === "string" && id !== "" ? id : null;
  });
  const { jobs, ...read } = useJobs({ models: toolOf(tool).models });
  const stage = useStage(read.data && jobs, subject);
  const [briefOpen, setBriefOpen] = useState(false);
  const focusField = useFocusField(setBriefOpen);

  // A sheet that was open when the window grew is no sheet any more.
  useEffect(() => {
    const wide = matchMedia("(min-width: 64rem)");
    const grown = () => wide.matches && setBriefOpen(false);
    wide.addEventListener("change", grown);
    return () => wide.removeEventListener("change", grown);
  }, []);

  return (
    <ToolProvider value={{ model, focusField, parts }}>
      <TakesProvider value={stage}>
        <div className="grid h-dvh grid-cols-1 grid-rows-[minmax(0,1fr)_auto_auto] overflow-hidden [grid-template-areas:'stage'_'strip'_'till'] max-sm:h-[calc(100dvh-3.25rem)] lg:grid-cols-[22rem_minmax(0,1fr)_8.5rem] lg:grid-rows-[minmax(0,1fr)_auto] lg:[grid-template-areas:'brief_stage_strip'_'till_stage_strip'] xl:grid-cols-[22rem_minmax(0,1fr)_13rem]">
          <h1 className="sr-only">{toolOf(tool).title}</h1>
          <BriefMargin tool={tool} open={briefOpen} setOpen={setBriefOpen} onSent={stage.follow} />
          <ToolStage jobs={jobs} subject={subject} pending={read.isPending} covered={briefOpen} />
          <Strip jobs={jobs} subject={subject} read={read} covered={briefOpen} />
        </div>
      </TakesProvider>
    </ToolProvider>
  );
}
