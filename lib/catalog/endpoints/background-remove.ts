import * as z from "zod/mini";
import { outputFields } from "../common/fields";
import { returnBase64 } from "../common/inputs";
import { defineEndpoint } from "../define";
import { subject } from "../photos/photos";
import { atMost } from "../sizes";

/** "Supported resolution: up to 4MP". */
const MOST_PIXELS = 4_000_000;

export const backgroundRemove = defineEndpoint({
  name: "background-remove",
  tool: "background-remove",
  title: "Background remove",
  summary: "A picture in, its subject cut out on a transparent ground.",
  lifecycle: "experimental",
  inputs: (picture) => z.object({ image: picture, return_base64: returnBase64 }),
  fields: {
    image: {
      label: "Picture",
      hint: "One clear subject. Up to 4 megapixels.",
      missing: "Add a picture",
      control: "picture",
      several: "picture",
      photo: subject,
      place: "brief",
    },
    return_base64: outputFields.return_base64,
  },
  price: () => ({ terms: ["Fixed price"], each: 1, extras: [], count: 1, unit: "image" }),
  outputs: ({ return_base64 = false }) => ({ kind: "image", count: 1, mime: "image/png", base64: return_base64 }),
  size: (_, { image }) => atMost(image, MOST_PIXELS),
  typical: () => ({ minMs: 1_000, maxMs: 3_000 }),
});
