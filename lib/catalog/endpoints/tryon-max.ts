import * as z from "zod/mini";
import { commonFields, modeWords } from "../common/fields";
import { commonInputs, freePrompt } from "../common/inputs";
import { imageOutputs, matrixPrice, matrixTypical } from "../common/matrix";
import { defineEndpoint } from "../define";
import { product, wearer } from "../photos/photos";
import { sizeLike } from "../sizes";

/** Billed so at every resolution when `generation_mode` is left out. */
const omittedMode = () => "balanced" as const;

export const tryonMax = defineEndpoint({
  name: "tryon-max",
  tool: "try-on",
  edition: "Max",
  title: "Try-on",
  summary: "Your product on your model: clothing, shoes, hats, jewelry or bags.",
  lifecycle: "experimental",
  inputs: (picture) =>
    z.object({
      ...commonInputs,
      product_image: picture,
      model_image: picture,
      prompt: freePrompt,
      generation_mode: z.optional(z.enum(["balanced", "quality"])),
    }),
  fields: {
    model_image: {
      label: "Model",
      hint: "The person who wears it. Face, pose and styling are kept.",
      missing: "Add a model picture",
      control: "picture",
      several: "look",
      photo: wearer,
      place: "brief",
    },
    product_image: {
      label: "Product",
      hint: "One garment or accessory, whole and evenly lit.",
      missing: "Add a product picture",
      control: "picture",
      several: "look",
      photo: product,
      place: "brief",
    },
    prompt: {
      label: "Prompt",
      hint: "How it is worn, or a small change of styling.",
      example: "Open jacket, sleeves rolled up",
      ideas: ["Styling"],
      control: "prompt",
      place: "brief",
    },
    ...commonFields,
    generation_mode: {
      ...commonFields.generation_mode,
      options: { balanced: modeWords.balanced, quality: modeWords.quality },
      omitted: { label: "Automatic", hint: "FASHN chooses: billed as balanced." },
    },
  },
  price: (inputs) => matrixPrice(inputs, omittedMode),
  outputs: imageOutputs,
  size: ({ resolution }, { model_image }) => sizeLike(model_image, resolution),
  typical: (inputs) => matrixTypical(inputs, omittedMode),
});
