import * as z from "zod/mini";
import { freePrompt } from "../common/inputs";
import { defineEndpoint } from "../define";
import { frame } from "../photos/photos";
import { fitInside } from "../sizes";

/** Credits for one video. Source: FASHN's table. */
const credits = {
  5: { "480p": 1, "720p": 3, "1080p": 6 },
  10: { "480p": 2, "720p": 6, "1080p": 12 },
};

/** Longest usual seconds of processing. FASHN gives no times for video; these stay within the 20 to 120 s of the other endpoints. */
const seconds = {
  5: { "480p": 40, "720p": 55, "1080p": 80 },
  10: { "480p": 60, "720p": 85, "1080p": 120 },
};

/** Pixels: the number in the name is the short edge, 16:9 the longest frame. */
const frames = {
  "480p": { short: 480, long: 854 },
  "720p": { short: 720, long: 1280 },
  "1080p": { short: 1080, long: 1920 },
};

export const imageToVideo = defineEndpoint({
  name: "image-to-video",
  tool: "video",
  title: "Image to video",
  summary: "A picture in, 5 or 10 seconds of movement out.",
  lifecycle: "experimental",
  inputs: (picture) =>
    z.object({
      image: picture,
      end_image: z.optional(picture),
      prompt: freePrompt,
      duration: z._default(z.literal([5, 10]), 5),
      resolution: z._default(z.enum(["480p", "720p", "1080p"]), "1080p"),
    }),
  rules: [
    {
      field: "end_image",
      message: "An end picture needs 1080p. Choose 1080p, or leave it out.",
      broken: (inputs) => inputs.end_image !== undefined && inputs.resolution !== "1080p",
    },
  ],
  fields: {
    image: {
      label: "Picture",
      hint: "The first frame.",
      missing: "Add a picture",
      control: "picture",
      photo: frame,
      place: "brief",
    },
    end_image: {
      label: "End picture",
      hint: "The last frame, at 1080p only.",
      control: "picture",
      photo: frame,
      place: "brief",
    },
    prompt: {
      label: "Prompt",
      hint: "Best left empty: movement is planned for you. If you write, keep it short.",
      example: "Raising hand to touch face",
      ideas: ["Motion", "Camera"],
      control: "prompt",
      place: "brief",
    },
    duration: {
      label: "Duration",
      control: "choice",
      place: "brief",
      options: { 5: { label: "5 s" }, 10: { label: "10 s" } },
    },
    resolution: {
      label: "Resolution",
      control: "choice",
      place: "brief",
      options: {
        "480p": { label: "480p" },
        "720p": { label: "720p" },
        "1080p": { label: "1080p", hint: "The only one that takes an end picture." },
      },
    },
  },
  price: ({ duration = 5, resolution = "1080p" }) => ({
    terms: [`${duration} s`, resolution],
    each: credits[duration][resolution],
    extras: [],
    count: 1,
    unit: "video",
  }),
  outputs: () => ({ kind: "video", count: 1, mime: "video/mp4", base64: false }),
  size: ({ resolution = "1080p" }, { image }) => fitInside(image, frames[resolution], 2),
  typical: ({ duration = 5, resolution = "1080p" }) => {
    const maxMs = seconds[duration][resolution] * 1000;
    return { minMs: maxMs * 0.6, maxMs };
  },
});
