import * as z from "zod/mini";
import { commonFields } from "../common/fields";
import { commonInputs, freePrompt, outputFormat } from "../common/inputs";
import { imageOutputs, matrixPrice, matrixTypical } from "../common/matrix";
import { defineEndpoint } from "../define";
import { face } from "../photos/photos";
import { ratioWords, uprightRatios } from "../ratios";
import { sizeOfRatio } from "../sizes";

export const faceToModel = defineEndpoint({
  name: "face-to-model",
  tool: "face-to-model",
  title: "Face to model",
  summary: "A headshot or selfie in, an upper body ready for try-on out.",
  lifecycle: "experimental",
  inputs: (picture) =>
    z.object({
      ...commonInputs,
      face_image: picture,
      prompt: freePrompt,
      aspect_ratio: z._default(z.enum(uprightRatios), "2:3"),
      output_format: z._default(outputFormat, "jpeg"),
    }),
  fields: {
    face_image: {
      label: "Face",
      hint: "A headshot or selfie with face and hair clearly visible.",
      missing: "Add a face picture",
      control: "picture",
      photo: face,
      place: "brief",
    },
    prompt: {
      label: "Prompt",
      hint: "Styling or body shape. Left empty, the shape follows the face.",
      example: "Athletic build",
      control: "prompt",
      place: "brief",
    },
    aspect_ratio: {
      label: "Ratio",
      hint: "The picture is continued downward to fit.",
      control: "ratio",
      place: "brief",
      options: ratioWords(uprightRatios),
    },
    ...commonFields,
  },
  price: (inputs) => matrixPrice(inputs),
  outputs: ({ output_format = "jpeg", ...inputs }) => imageOutputs({ ...inputs, output_format }),
  size: ({ aspect_ratio = "2:3", resolution }) => sizeOfRatio(aspect_ratio, resolution),
  typical: (inputs) => matrixTypical(inputs),
});
