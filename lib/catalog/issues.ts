import type * as z from "zod/mini";
import { choices, range } from "./choices";
import type { Endpoint, PictureSizes } from "./types";

/** What is wrong with one input, in words for the form. */
export type Issue = { field: string; message: string };

/**
 * The problems of a draft, at most one per input, in the order of the page; empty when it can be sent.
 * @param draft anything: a half-filled form, or what a browser sent
 * @param pictures pixels of the pictures among the inputs, where known: some rules need them
 */
export function issuesOf(endpoint: Endpoint, draft: unknown, pictures: PictureSizes = {}): Issue[] {
  const parsed = endpoint.draft.safeParse(draft);
  const values = isRecord(draft) ? draft : {};
  const found = parsed.success ? [] : parsed.error.issues.map((issue) => describe(endpoint, values, issue));
  const sized = endpoint.pictureRules.filter((rule) => rule.broken(values, pictures));
  const all = [...found, ...sized.map(({ field, message }) => ({ field, message }))];
  const firstOf = (field: string) => all.find((issue) => issue.field === field);
  const fields = [...Object.keys(endpoint.fields), ...all.map((issue) => issue.field)];
  return [...new Set(fields)].map(firstOf).filter((issue) => issue !== undefined);
}

/** zod's own sentences are for programmers, and zod/mini has none: only those written in the catalogue are kept. */
function describe(endpoint: Endpoint, values: Record<string, unknown>, issue: z.core.$ZodIssue): Issue {
  const field = String(issue.path[0] ?? "");
  const words = endpoint.fields[field];
  if (!words) return { field, message: "These inputs cannot be read." };
  if (isEmpty(values[field])) return { field, message: words.missing ?? `Fill in ${words.label.toLowerCase()}` };
  if (issue.code === "custom" || issue.code === "invalid_format") return { field, message: issue.message };
  const labels = choices(endpoint, field).map((value) => words.options?.[value]?.label ?? String(value));
  if (labels.length > 0) return { field, message: `Choose one of ${labels.join(", ")}` };
  const ends = range(endpoint, field);
  if (ends) return { field, message: `Choose a whole number from ${ends.min} to ${ends.max}` };
  return { field, message: `${words.label} cannot be read.` };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
