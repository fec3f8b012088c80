import type { Field, Words } from "../types";
import type { Mode } from "./inputs";

export const modeWords: Record<Mode, Words> = {
  fast: { label: "Fast", hint: "Quickest and cheapest, for trying ideas." },
  balanced: { label: "Balanced", hint: "Between speed and detail." },
  quality: { label: "Quality", hint: "Most detail, slowest, costs most." },
};

export const tierWords = {
  "1k": { label: "1K", hint: "About 1 megapixel, for proofs." },
  "2k": { label: "2K", hint: "About 4 megapixels, for the web." },
  "4k": { label: "4K", hint: "About 16 megapixels, for print." },
} satisfies Record<string, Words>;

export const seedField: Field = {
  label: "Seed",
  hint: "The same seed with the same inputs gives the same picture.",
  control: "seed",
  place: "advanced",
};

export const countField: Field = {
  label: "Images",
  hint: "Several at once raise the chance of a good one; each is charged.",
  control: "count",
  place: "brief",
};

export const outputFields = {
  output_format: {
    label: "Format",
    control: "choice",
    place: "advanced",
    options: {
      png: { label: "PNG", hint: "Nothing lost, larger file." },
      jpeg: { label: "JPEG", hint: "Slightly compressed, smaller file." },
    },
  },
  return_base64: {
    label: "Not stored at FASHN",
    hint: "Your pictures go inside the request, the result comes inside the answer. FASHN holds it in memory for 60 minutes; the studio fetches it as soon as it is done.",
    control: "toggle",
    place: "advanced",
  },
} satisfies Record<string, Field>;

/** Words for the inputs that most endpoints share, in the order of the brief. */
export const commonFields = {
  generation_mode: {
    label: "Generation mode",
    control: "choice",
    place: "brief",
    options: modeWords,
    omitted: { label: "Automatic", hint: "FASHN chooses: billed as fast at 1K, as balanced at 2K and 4K." },
  },
  resolution: { label: "Resolution", control: "choice", place: "brief", options: tierWords },
  num_images: countField,
  seed: seedField,
  ...outputFields,
} satisfies Record<string, Field>;
