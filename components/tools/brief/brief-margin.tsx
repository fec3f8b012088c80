"use client";

import { useEffect, useEffectEvent } from "react";
import type { ToolId } from "@/lib/catalog/tools";
import { useFreeCredits } from "@/lib/client/credits";
import { useDraftPictures } from "@/lib/client/draft-pictures";
import { useDraft, useStudioOptions } from "@/lib/client/drafts";
import { isEmpty } from "@/lib/client/inputs";
import { useJobs } from "@/lib/client/jobs";
import { useSpread } from "@/lib/client/spread";
import { issuesOfAll } from "@/lib/client/spread-issues";
import { tillState } from "@/lib/client/till";
import { useReading } from "@/lib/client/uploads";
import { prepareTake } from "../take-parts";
import { Till } from "../till/till";
import { useGenerate } from "../till/use-generate";
import { useTool } from "../tool-context";
import { Brief } from "./brief";
import { BriefProvider } from "./brief-context";

type Props = {
  tool: ToolId;
  /** Whether the brief lies over the stage as a sheet, where the window is narrow. */
  open: boolean;
  setOpen: (open: boolean) => void;
  /** The studio has taken a draft. */
  onSent: () => void;
};

/** Everything that follows the draft: the brief, what it costs, and the button that sends it. */
export function BriefMargin({ tool, open, setOpen, onSent }: Props) {
  const { model, focusField } = useTool();
  const draft = useDraft(model);
  const spread = useSpread(model);
  const options = useStudioOptions(model);
  const pictures = useDraftPictures(model);
  const reading = useReading(model);
  const balance = useFreeCredits();
  const { jobs } = useJobs();
  const { sending, generate, errorFor } = useGenerate(onSent);

  const error = errorFor(draft, spread);
  const wrong = issuesOfAll(model, draft, spread, pictures).filter(({ field }) => !isEmpty(draft[field]));
  const problems = { ...Object.fromEntries(wrong.map(({ field, message }) => [field, message])), ...error?.fields };
  const state = tillState(model, draft, { spread, pictures, balance, jobs, reading, sending });

  const mayBeSent = state.kind === "ready" || state.kind === "waits";
  useEffect(() => {
    if (mayBeSent) prepareTake();
  }, [mayBeSent]);

  const close = () => {
    if (open) document.querySelector<HTMLElement>("[data-brief-row]")?.focus();
    setOpen(false);
  };
  const press = () => {
    if (state.kind === "missing") focusField(state.field);
    if (!mayBeSent) return;
    setOpen(false);
    void generate(model, draft, { ...options, ...(spread && { spread }) });
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open], [role='dialog']")) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      press();
    }
    if (event.key === "Escape") close();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <BriefProvider value={{ pictures, problems }}>
      <Brief tool={tool} open={open} onClose={close} />
      <Till state={state} error={error} onPress={press} briefOpen={open} onBrief={() => setOpen(!open)} />
    </BriefProvider>
  );
}
