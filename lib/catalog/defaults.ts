import type * as z from "zod/mini";
import type { Endpoint } from "./types";
import { unwrap } from "./unwrap";

/** FASHN's documented defaults by input name; inputs without one are left out. */
export function defaults<Schema extends z.ZodMiniObject>(
  endpoint: Endpoint<string, Schema>,
): Partial<z.output<Schema>> {
  const entries = Object.keys(endpoint.fields)
    .map((field) => [field, unwrap(endpoint as Endpoint, field).fallback] as const)
    .filter(([, fallback]) => fallback !== undefined);
  return Object.fromEntries(entries) as Partial<z.output<Schema>>;
}

/**
 * Whether FASHN refuses a run without this input.
 * @throws Error when the endpoint has no such input
 */
export function isRequired(endpoint: Endpoint, field: string): boolean {
  return unwrap(endpoint, field).required;
}
