import * as z from "zod/mini";
import { countField, outputFields, seedField } from "../common/fields";
import { count, outputFormat, returnBase64, seed } from "../common/inputs";
import { imageOutputs } from "../common/matrix";
import { defineEndpoint } from "../define";
import { product, wearer } from "../photos/photos";
import { fitInside } from "../sizes";
import type { Words } from "../types";

const modeWords = {
  performance: { label: "Performance", hint: "5 seconds, for finding pairs that work." },
  balanced: { label: "Balanced", hint: "8 seconds." },
  quality: { label: "Quality", hint: "12 to 17 seconds, for the final picture." },
} satisfies Record<string, Words>;

/** Documented processing time by mode, in milliseconds. */
const typical = {
  performance: { minMs: 5_000, maxMs: 5_000 },
  balanced: { minMs: 8_000, maxMs: 8_000 },
  quality: { minMs: 12_000, maxMs: 17_000 },
};

export const tryonV16 = defineEndpoint({
  name: "tryon-v1.6",
  tool: "try-on",
  edition: "v1.6",
  title: "Try-on",
  summary: "A garment on your model in seconds, one credit each.",
  lifecycle: "stable",
  inputs: (picture) =>
    z.object({
      model_image: picture,
      garment_image: picture,
      category: z._default(z.enum(["auto", "tops", "bottoms", "one-pieces"]), "auto"),
      segmentation_free: z._default(z.boolean(), true),
      moderation_level: z._default(z.enum(["conservative", "permissive", "none"]), "permissive"),
      garment_photo_type: z._default(z.enum(["auto", "flat-lay", "model"]), "auto"),
      mode: z._default(z.enum(["performance", "balanced", "quality"]), "balanced"),
      seed,
      num_samples: count,
      output_format: z._default(outputFormat, "png"),
      return_base64: returnBase64,
    }),
  fields: {
    model_image: {
      label: "Model",
      hint: "One person, torso and pose clearly visible.",
      missing: "Add a model picture",
      control: "picture",
      several: "look",
      photo: wearer,
      place: "brief",
    },
    garment_image: {
      label: "Garment",
      hint: "One garment, flat, on a ghost mannequin or worn.",
      missing: "Add a garment picture",
      control: "picture",
      several: "look",
      photo: product,
      place: "brief",
    },
    category: {
      label: "Category",
      hint: "Says which piece to take when the picture shows several.",
      control: "choice",
      place: "brief",
      options: {
        auto: { label: "Auto", hint: "FASHN sees what it is; a full-length shot swaps the whole outfit." },
        tops: { label: "Tops", hint: "Shirts, blouses, jackets." },
        bottoms: { label: "Bottoms", hint: "Trousers, skirts." },
        "one-pieces": { label: "One-pieces", hint: "Dresses, jumpsuits." },
      },
    },
    mode: { label: "Mode", control: "choice", place: "brief", options: modeWords },
    num_samples: countField,
    garment_photo_type: {
      label: "Garment photo",
      control: "choice",
      place: "advanced",
      options: {
        auto: { label: "Auto", hint: "FASHN sees how it was shot." },
        "flat-lay": { label: "Flat lay", hint: "Flat or ghost mannequin; leaves neck labels and size tags out." },
        model: { label: "On a model", hint: "The garment is worn in the picture." },
      },
    },
    segmentation_free: {
      label: "Fit directly",
      hint: "Better for bulky garments, body and skin. Turn off when the old garment shows through.",
      control: "toggle",
      place: "advanced",
    },
    moderation_level: {
      label: "Moderation",
      hint: "What garment pictures may show. The duty to use them lawfully stays with you.",
      control: "choice",
      place: "advanced",
      options: {
        conservative: { label: "Strict", hint: "Refuses underwear, swimwear and revealing outfits." },
        permissive: { label: "Permissive", hint: "Allows them, refuses explicit nudity." },
        none: { label: "None", hint: "Refuses nothing." },
      },
    },
    seed: seedField,
    ...outputFields,
  },
  price: ({ mode = "balanced", num_samples = 1 }) => ({
    terms: ["v1.6", modeWords[mode].label],
    each: 1,
    extras: [],
    count: num_samples,
    unit: "image",
  }),
  outputs: ({ num_samples, ...inputs }) => imageOutputs({ ...inputs, num_images: num_samples }),
  // FASHN documents a processing resolution of 864 × 1296; the model picture keeps its own ratio inside it.
  size: (_, { model_image }) => fitInside(model_image, { short: 864, long: 1296 }),
  typical: ({ mode = "balanced" }) => typical[mode],
});
