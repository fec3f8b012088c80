import type * as z from "zod/mini";
import type { Endpoint } from "./types";

/** One input's schema, with the layers that make it optional taken off and remembered. */
export type Unwrapped = {
  def: z.core.$ZodTypes["_zod"]["def"];
  required: boolean;
  /** The documented default; undefined when there is none. */
  fallback: unknown;
};

/**
 * Reads what the schema says about one input.
 * @throws Error when the endpoint has no such input
 */
export function unwrap(endpoint: Endpoint, field: string): Unwrapped {
  const outer: z.core.$ZodType | undefined = endpoint.inputs.shape[field];
  if (!outer) throw new Error(`${endpoint.name} has no input named ${field}`);
  let inner = outer as z.core.$ZodTypes;
  let fallback: unknown;
  for (;;) {
    const def = inner._zod.def;
    if (def.type === "default") fallback = def.defaultValue;
    else if (def.type !== "optional") return { def, required: inner === outer, fallback };
    inner = def.innerType as z.core.$ZodTypes;
  }
}
