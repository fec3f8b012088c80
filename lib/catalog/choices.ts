import type * as z from "zod/mini";
import type { Endpoint } from "./types";
import { unwrap } from "./unwrap";

/**
 * The values that FASHN accepts for a choice, in the order of the schema; empty for inputs that are no choice.
 * @throws Error when the endpoint has no such input
 */
export function choices(endpoint: Endpoint, field: string): (string | number)[] {
  const { def } = unwrap(endpoint, field);
  if (def.type === "enum") return Object.values(def.entries);
  if (def.type === "literal")
    return def.values.filter((value) => typeof value === "string" || typeof value === "number");
  return [];
}

/**
 * The smallest and largest value of a number; null for inputs that are no number with both ends.
 * @throws Error when the endpoint has no such input
 */
export function range(endpoint: Endpoint, field: string): { min: number; max: number } | null {
  const checks = (unwrap(endpoint, field).def.checks ?? []).map((check) => (check as z.core.$ZodChecks)._zod.def);
  const min = checks.find((check) => check.check === "greater_than")?.value;
  const max = checks.find((check) => check.check === "less_than")?.value;
  return typeof min === "number" && typeof max === "number" ? { min, max } : null;
}
