import * as z from "zod/mini";
import { commonFields } from "../common/fields";
import { commonInputs, neededPrompt } from "../common/inputs";
import { imageOutputs, matrixPrice, matrixTypical } from "../common/matrix";
import { defineEndpoint } from "../define";
import { frame, guide } from "../photos/photos";
import { sizeLike } from "../sizes";

export const edit = defineEndpoint({
  name: "edit",
  tool: "edit",
  title: "Edit",
  summary: "A picture and a wish in, the picture changed as asked out.",
  lifecycle: "experimental",
  inputs: (picture) =>
    z.object({
      ...commonInputs,
      image: picture,
      prompt: neededPrompt,
      mask: z.optional(picture),
      image_context: z.optional(picture),
    }),
  pictureRules: [
    {
      field: "mask",
      message: "The mask must have the size of the picture.",
      broken: (_, { image, mask }) =>
        image !== undefined && mask !== undefined && (image.width !== mask.width || image.height !== mask.height),
    },
  ],
  fields: {
    image: {
      label: "Picture",
      hint: "The picture to change. Person and product are kept.",
      missing: "Add a picture",
      control: "picture",
      photo: frame,
      place: "brief",
    },
    prompt: {
      label: "Prompt",
      hint: "Pose, view, styling, light, place or a small repair.",
      missing: "Say what changes",
      example: "Turn the model slightly to the left, add a black leather bag, soft daylight",
      ideas: ["Turn", "Pose", "Accessory", "Light", "Repair", "Colour"],
      control: "prompt",
      place: "brief",
    },
    mask: {
      label: "Mask",
      hint: "Paint what may change. Pixels close by may still move a little.",
      control: "mask",
      over: "image",
      place: "brief",
    },
    image_context: {
      label: "Context",
      hint: "Shows what words cannot: a place, a pose, a texture.",
      control: "picture",
      photo: guide,
      place: "brief",
    },
    ...commonFields,
  },
  price: (inputs) => matrixPrice(inputs),
  outputs: imageOutputs,
  size: ({ resolution }, { image }) => sizeLike(image, resolution),
  typical: (inputs) => matrixTypical(inputs),
});
