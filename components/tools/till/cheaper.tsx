"use client";

import { nearestAffordable } from "@/lib/client/affordable";
import { useFreeCredits } from "@/lib/client/credits";
import { useDraft, useDrafts } from "@/lib/client/drafts";
import { setValues, useSpread } from "@/lib/client/spread";
import { useTool } from "../tool-context";

/** The one change that the balance reaches for, where there is one. Loaded when the balance does not reach. */
export default function Cheaper() {
  const { model } = useTool();
  const draft = useDraft(model);
  const spread = useSpread(model);
  const balance = useFreeCredits();
  const change = balance === null ? null : nearestAffordable(model, draft, balance, spread);
  if (!change) return null;
  const { field, value } = change;
  const apply = () =>
    Array.isArray(value) ? setValues(model, field, value) : useDrafts.getState().set(model, field, value);
  return (
    <button type="button" className="link font-text text-caption text-ink" onClick={apply}>
      Use {change.label} for {change.credits}
    </button>
  );
}
