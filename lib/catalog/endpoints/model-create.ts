import * as z from "zod/mini";
import { faceFields, faceInputs, settleFace, withFaceFee, withFaceTime } from "../common/face";
import { commonFields } from "../common/fields";
import { commonInputs, neededPrompt } from "../common/inputs";
import { imageOutputs, matrixPrice, matrixTypical } from "../common/matrix";
import { defineEndpoint } from "../define";
import { guide } from "../photos/photos";
import { allRatios, ratioWords } from "../ratios";
import { sizeLike, sizeOfRatio } from "../sizes";

export const modelCreate = defineEndpoint({
  name: "model-create",
  tool: "model-create",
  title: "Model create",
  summary: "A fashion model from words, guided by pictures where you have them.",
  lifecycle: "experimental",
  inputs: (picture) =>
    z.object({
      ...commonInputs,
      ...faceInputs(picture),
      prompt: neededPrompt,
      image_reference: z.optional(picture),
      aspect_ratio: z.optional(z.enum(allRatios)),
    }),
  // 1:1 is FASHN's default only without a reference: sent beside one it would override the reference's own ratio.
  settle: (inputs) =>
    settleFace(
      inputs.image_reference !== undefined ? inputs : { ...inputs, aspect_ratio: inputs.aspect_ratio ?? "1:1" },
    ),
  studioRules: [
    {
      field: "resolution",
      message: "With a face the picture ends at 2K. Choose 2K, or leave the face out.",
      broken: (inputs) => inputs.face_reference !== undefined && inputs.resolution === "4k",
    },
  ],
  fields: {
    prompt: {
      label: "Prompt",
      hint: "Person, clothing, pose and place.",
      missing: "Describe the model",
      example: "Full body shot, woman wearing a white t-shirt and dark blue biker shorts",
      control: "prompt",
      place: "brief",
    },
    image_reference: {
      label: "Reference",
      hint: "Inspires composition and pose. Say in the prompt whether the pose or the exact silhouette counts.",
      governs: "Pose and framing",
      control: "picture",
      photo: guide,
      place: "brief",
    },
    ...faceFields,
    face_reference: {
      ...faceFields.face_reference,
      hint: "Locks one identity, so that the same person appears in every picture. Adds 3 credits and 20 to 30 seconds per image; the output ends at 2K.",
    },
    aspect_ratio: {
      label: "Ratio",
      control: "ratio",
      place: "brief",
      options: ratioWords(allRatios),
      omitted: { label: "As the reference", hint: "1:1 without a reference." },
      inherits: ["image_reference"],
    },
    ...commonFields,
  },
  price: (inputs) => withFaceFee(matrixPrice(inputs), inputs),
  outputs: imageOutputs,
  size: ({ aspect_ratio, resolution, face_reference }, { image_reference }) => {
    // Documented: with a face FASHN caps the output at 2k whatever was asked for.
    const tier = face_reference && resolution === "4k" ? "2k" : resolution;
    return aspect_ratio ? sizeOfRatio(aspect_ratio, tier) : sizeLike(image_reference, tier);
  },
  typical: (inputs) => withFaceTime(matrixTypical(inputs), inputs),
});
