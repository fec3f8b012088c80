/** `blocks`: the studio cannot start or make pictures like this. `note`: it can, and somebody may want to know. */
export type Verdict = "good" | "note" | "blocks";

/** What one check found, and what to do about it. */
export type Finding = { part: string; verdict: Verdict; says: string; fix?: string };

export const good = (part: string, says: string): Finding => ({ part, verdict: "good", says });
export const note = (part: string, says: string, fix?: string): Finding => ({ part, verdict: "note", says, fix });
export const blocks = (part: string, says: string, fix: string): Finding => ({ part, verdict: "blocks", says, fix });

/** The innermost reason: what stands around it says only that something failed. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message || error.name;
}
