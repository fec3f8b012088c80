import "server-only";
import { z } from "zod";
import type { Endpoint } from "@/lib/catalog/types";
import { mostAtOnce, type StudioOptions, type SubmitOptions } from "@/lib/types/submission";
import { StudioFailure } from "../failure";

/** Wider than any picture's soft edge needs to be, in pixels of the result. */
const widestFeather = 512;

const shape = z.strictObject({
  keepUnpainted: z.strictObject({ feather: z.number().min(0).max(widestFeather) }).optional(),
  spread: z
    .strictObject({ field: z.string(), values: z.array(z.string().min(1).max(64)).min(1).max(mostAtOnce) })
    .optional(),
  key: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .optional(),
});

/**
 * What a submission asks for besides its draft, as a browser sent it.
 * @throws StudioFailure `invalid_input` for what cannot be read, for a spread of an input that takes one value alone,
 *   and for a value that comes twice: nobody means to pay for the same look twice
 */
export function readOptions(endpoint: Endpoint, given: unknown): SubmitOptions {
  const parsed = shape.safeParse(given ?? {});
  if (!parsed.success) {
    const tooMany = parsed.error.issues.some(({ path, code }) => path[1] === "values" && code === "too_big");
    throw refused(tooMany ? `At most ${mostAtOnce} at once.` : "These options cannot be read.");
  }
  const { spread } = parsed.data;
  if (spread && !endpoint.fields[spread.field]?.several) {
    throw refused(`${endpoint.fields[spread.field]?.label ?? spread.field} takes one value at a time.`);
  }
  if (spread && new Set(spread.values).size < spread.values.length) {
    throw refused("One of these is there twice.", spread.field);
  }
  return parsed.data;
}

/** The options that a job with these inputs keeps: without a mask there is nothing unpainted. */
export function keptOptions(
  endpoint: Endpoint,
  inputs: Record<string, unknown>,
  { keepUnpainted }: StudioOptions,
): StudioOptions {
  const masked = Object.entries(endpoint.fields).some(([name, { control }]) => control === "mask" && inputs[name]);
  return keepUnpainted && masked ? { keepUnpainted } : {};
}

function refused(message: string, field?: string): StudioFailure {
  const advice = "Change what is marked, then generate again.";
  return new StudioFailure({ code: "invalid_input", message, advice, ...(field && { fields: { [field]: message } }) });
}
