import "server-only";
import { z } from "zod";
import { isModelName, type ModelName } from "@/lib/catalog";
import { StudioFailure } from "@/lib/server/failure";
import { longestPresetName } from "@/lib/types/preset";

/** Letters of all inputs together, as JSON: prompts may be long, but a preset is no place for files. */
const longest = 50_000;

export const presetId = z.uuid();
export const presetName = z.string().trim().min(1).max(longestPresetName);
export const presetDraft = z.object({
  id: presetId.optional(),
  model: z.custom<ModelName>((value) => typeof value === "string" && isModelName(value)),
  name: presetName,
  inputs: z.record(z.string(), z.unknown()).refine((inputs) => JSON.stringify(inputs).length <= longest),
});

/**
 * What a browser sent, by a schema.
 * @throws StudioFailure `invalid_input`
 */
export function presetInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const message = `A preset needs a name of at most ${longestPresetName} letters and inputs of this tool.`;
  throw new StudioFailure({ code: "invalid_input", message, advice: "Change the name." }, { cause: parsed.error });
}
