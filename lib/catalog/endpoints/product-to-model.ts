import * as z from "zod/mini";
import { faceFields, faceInputs, settleFace, withFaceFee, withFaceTime } from "../common/face";
import { commonFields } from "../common/fields";
import { commonInputs } from "../common/inputs";
import { imageOutputs, matrixPrice, matrixTypical } from "../common/matrix";
import { defineEndpoint } from "../define";
import { inheritedFrom } from "../inherited";
import { guide, product, scene, wearer } from "../photos/photos";
import { nineRatios, ratioWords } from "../ratios";
import { sizeLike, sizeOfRatio } from "../sizes";

/** The most specific picture decides the ratio. Source: the endpoint's page. */
const ratioFrom = ["background_reference", "image_prompt", "product_image"] as const;

export const productToModel = defineEndpoint({
  name: "product-to-model",
  tool: "product-to-model",
  title: "Product to model",
  summary: "A product picture in, a person wearing the product out.",
  lifecycle: "preview",
  inputs: (picture) =>
    z.object({
      ...commonInputs,
      ...faceInputs(picture),
      product_image: picture,
      image_prompt: z.optional(picture),
      background_reference: z.optional(picture),
      prompt: z.optional(z.string()),
      aspect_ratio: z.optional(z.enum(nineRatios)),
      model_image: z.optional(picture),
    }),
  settle: settleFace,
  rules: [
    {
      field: "model_image",
      message: "A model picture cannot be combined with an inspiration, a background or a face.",
      broken: (inputs) =>
        inputs.model_image !== undefined &&
        [inputs.image_prompt, inputs.background_reference, inputs.face_reference].some((other) => other !== undefined),
    },
  ],
  fields: {
    product_image: {
      label: "Product",
      hint: "Clothing, shoes, a bag or another wearable piece, whole and evenly lit.",
      missing: "Add a product picture",
      control: "picture",
      photo: product,
      place: "brief",
    },
    image_prompt: {
      label: "Inspiration",
      hint: "Guides pose, surroundings and light; beside a background only the person, the pose and the styling.",
      governs: "Pose, place and light",
      control: "picture",
      photo: guide,
      place: "brief",
    },
    background_reference: {
      label: "Background",
      hint: "The place to stand in. People in the picture are ignored.",
      governs: "The place alone",
      control: "picture",
      photo: scene,
      place: "brief",
    },
    ...faceFields,
    prompt: {
      label: "Prompt",
      hint: "The person, the styling or the place.",
      example: "Man with tattoos, open jacket, rolled-up sleeves, studio background",
      ideas: ["Person", "Styling", "Setting"],
      control: "prompt",
      place: "brief",
    },
    aspect_ratio: {
      label: "Ratio",
      control: "ratio",
      place: "brief",
      options: ratioWords(nineRatios),
      omitted: { label: "As the picture", hint: "From the background, else the inspiration, else the product." },
      inherits: ratioFrom,
    },
    ...commonFields,
    model_image: {
      label: "Model",
      hint: "FASHN has retired this input. Use try-on to put a product on a given model.",
      control: "picture",
      photo: wearer,
      place: "retired",
    },
  },
  price: (inputs) => withFaceFee(matrixPrice(inputs), inputs),
  outputs: imageOutputs,
  size: ({ aspect_ratio, resolution }, pictures) =>
    aspect_ratio
      ? sizeOfRatio(aspect_ratio, resolution)
      : sizeLike(pictures.model_image ?? inheritedFrom(ratioFrom, pictures)?.size, resolution),
  typical: (inputs) => withFaceTime(matrixTypical(inputs), inputs),
});
