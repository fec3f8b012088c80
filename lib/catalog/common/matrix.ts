import type { Outputs, Price, Typical } from "../types";
import { modeWords, tierWords } from "./fields";
import type { Mode, Tier } from "./inputs";

/** What the price, the outputs and the duration of most endpoints depend on. */
type MatrixInputs = {
  generation_mode?: Mode;
  resolution?: Tier;
  num_images?: number;
  output_format?: "png" | "jpeg";
  return_base64?: boolean;
};

/** Credits for one image. Source: FASHN's price matrix. */
const creditsPerImage: Record<Mode, Record<Tier, number>> = {
  fast: { "1k": 1, "2k": 2, "4k": 3 },
  balanced: { "1k": 2, "2k": 3, "4k": 4 },
  quality: { "1k": 3, "2k": 4, "4k": 5 },
};

/**
 * Longest usual seconds for one image. FASHN documents under 20 s for fast at 1k, under 30 s for balanced at 1k
 * (try-on Max) and up to 120 s for quality at 4k; the steps between are ours.
 */
const seconds: Record<Mode, Record<Tier, number>> = {
  fast: { "1k": 20, "2k": 35, "4k": 60 },
  balanced: { "1k": 30, "2k": 50, "4k": 80 },
  quality: { "1k": 50, "2k": 75, "4k": 120 },
};

/** Chooses the mode that an omitted `generation_mode` is billed as. */
type OmittedMode = (tier: Tier) => Mode;
const fastAt1k: OmittedMode = (tier) => (tier === "1k" ? "fast" : "balanced");

/** A price from the matrix: credits by mode and resolution, for each image. */
export function matrixPrice(inputs: MatrixInputs, omitted: OmittedMode = fastAt1k): Price {
  const { resolution = "1k", num_images = 1 } = inputs;
  const mode = inputs.generation_mode ?? omitted(resolution);
  return {
    terms: [modeWords[mode].label, tierWords[resolution].label],
    each: creditsPerImage[mode][resolution],
    extras: [],
    count: num_images,
    unit: "image",
  };
}

/** Usual duration by mode and resolution. */
export function matrixTypical(inputs: MatrixInputs, omitted: OmittedMode = fastAt1k): Typical {
  const { resolution = "1k" } = inputs;
  const longest = seconds[inputs.generation_mode ?? omitted(resolution)][resolution] * 1000;
  return { minMs: longest * 0.6, maxMs: longest };
}

export function imageOutputs({ num_images = 1, output_format = "png", return_base64 = false }: MatrixInputs): Outputs {
  return {
    kind: "image",
    count: num_images,
    mime: output_format === "png" ? "image/png" : "image/jpeg",
    base64: return_base64,
  };
}
