// zod/mini, not zod: the catalogue is shipped to the browser, and this is 6 kB there instead of 90.
import * as z from "zod/mini";

export const tiers = ["1k", "2k", "4k"] as const;
export const modes = ["fast", "balanced", "quality"] as const;
export type Tier = (typeof tiers)[number];
export type Mode = (typeof modes)[number];

/** 0 … 2³² − 1. FASHN's default of 42 makes "again" return the same picture: the studio draws a fresh seed unless one is locked. */
export const seed = z._default(z.number().check(z.int(), z.minimum(0), z.maximum(4_294_967_295)), 42);
export const count = z._default(z.number().check(z.int(), z.minimum(1), z.maximum(4)), 1);
export const outputFormat = z.enum(["png", "jpeg"]);
export const returnBase64 = z._default(z.boolean(), false);

/** A prompt that may stay empty: FASHN then decides from the pictures. */
export const freePrompt = z._default(z.string(), "");
/** A prompt that must say something. */
export const neededPrompt = z.string().check(z.regex(/\S/));

/** The inputs that most endpoints share. `generation_mode` has no default: FASHN chooses it when it is left out. */
export const commonInputs = {
  generation_mode: z.optional(z.enum(modes)),
  resolution: z._default(z.enum(tiers), "1k"),
  num_images: count,
  seed,
  output_format: z._default(outputFormat, "png"),
  return_base64: returnBase64,
};
