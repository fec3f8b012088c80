"use client";

import { Lock } from "lucide-react";
import { Disclosure } from "@/components/ui/disclosure";
import { lazily } from "@/components/ui/lazily";
import { advancedSummary } from "@/lib/client/advanced-summary";
import { useDraft } from "@/lib/client/drafts";
import { fieldsOf } from "@/lib/client/inputs";
import { useTool } from "../tool-context";

const AdvancedFields = lazily(() => import("./advanced-fields"));

/** What is rarely changed, folded away with one line that says what holds. */
export function Advanced() {
  const { model } = useTool();
  const fields = fieldsOf(model).filter(({ field }) => field.place !== "brief");
  if (fields.length === 0) return null;
  return (
    <Disclosure title="Advanced" summary={<Summary />}>
      <AdvancedFields fields={fields} />
    </Disclosure>
  );
}

function Summary() {
  const { model } = useTool();
  const draft = useDraft(model);
  return (
    <>
      {draft.seed !== undefined && <Lock size={11} aria-hidden className="mr-1 inline align-[-1px]" />}
      {advancedSummary(model, draft)}
    </>
  );
}
