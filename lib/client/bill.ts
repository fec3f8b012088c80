import { counted } from "@/lib/catalog/price";
import type { JobView } from "@/lib/types/job";

export type Bill = {
  /** `other`: FASHN charged another sum than was estimated. */
  kind: "open" | "free" | "unknown" | "as-estimated" | "other";
  words: string;
};

/** What a take has cost, in words. @param full with the estimate, also where it was right */
export function billOf({ status, estimatedCredits, usedCredits, error }: JobView, full = false): Bill {
  if (status === "queued" || status === "submitting" || status === "running") {
    return { kind: "open", words: `estimated ${estimatedCredits}` };
  }
  const ended = status !== "saving" && status !== "done";
  if (status === "canceled" || (ended && (usedCredits === 0 || (usedCredits === null && error?.charged === "no")))) {
    return { kind: "free", words: "free" };
  }
  if (usedCredits === null) return { kind: "unknown", words: `estimated ${estimatedCredits}, used unknown` };
  const both = `estimated ${estimatedCredits}, used ${usedCredits}`;
  if (usedCredits !== estimatedCredits) return { kind: "other", words: both };
  return { kind: "as-estimated", words: full ? both : counted(usedCredits, "credit") };
}
