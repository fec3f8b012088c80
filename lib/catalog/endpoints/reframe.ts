import * as z from "zod/mini";
import { commonFields } from "../common/fields";
import { commonInputs } from "../common/inputs";
import { imageOutputs, matrixPrice, matrixTypical } from "../common/matrix";
import { defineEndpoint } from "../define";
import { frame } from "../photos/photos";
import { allRatios, hasRatio, ratioWords } from "../ratios";
import { sizeLike, sizeOfRatio } from "../sizes";

export const reframe = defineEndpoint({
  name: "reframe",
  tool: "reframe",
  title: "Reframe",
  summary: "The same picture in another ratio, cropped or continued.",
  lifecycle: "experimental",
  inputs: (picture) => z.object({ ...commonInputs, image: picture, aspect_ratio: z.enum(allRatios) }),
  pictureRules: [
    {
      field: "aspect_ratio",
      message: "The picture already has this ratio. Choose another.",
      broken: ({ aspect_ratio }, { image }) =>
        aspect_ratio !== undefined && image !== undefined && hasRatio(image.width, image.height, aspect_ratio),
    },
  ],
  fields: {
    image: {
      label: "Picture",
      hint: "Cropped or continued, whichever suits what it shows.",
      missing: "Add a picture",
      control: "picture",
      photo: frame,
      place: "brief",
    },
    aspect_ratio: {
      label: "Ratio",
      missing: "Choose a ratio",
      control: "ratio",
      several: "ratio",
      place: "brief",
      options: ratioWords(allRatios),
    },
    ...commonFields,
  },
  price: (inputs) => matrixPrice(inputs),
  outputs: imageOutputs,
  size: ({ aspect_ratio, resolution }, { image }) =>
    aspect_ratio ? sizeOfRatio(aspect_ratio, resolution) : sizeLike(image, resolution),
  typical: (inputs) => matrixTypical(inputs),
});
