import * as z from "zod/mini";
import { faceFields, faceInputs, settleFace, withFaceFee, withFaceTime } from "../common/face";
import { commonFields } from "../common/fields";
import { commonInputs, freePrompt } from "../common/inputs";
import { imageOutputs, matrixPrice, matrixTypical } from "../common/matrix";
import { defineEndpoint } from "../define";
import { shot } from "../photos/photos";
import { sizeLike } from "../sizes";

export const modelSwap = defineEndpoint({
  name: "model-swap",
  tool: "model-swap",
  title: "Model swap",
  summary: "Another person in the same clothes, pose and place.",
  lifecycle: "experimental",
  inputs: (picture) =>
    z.object({
      ...commonInputs,
      ...faceInputs(picture),
      model_image: picture,
      prompt: freePrompt,
      // In FASHN's older page and SDK only, so without defaults: sent when set, never otherwise.
      background_change: z.optional(z.boolean()),
      disable_prompt_enhancement: z.optional(z.boolean()),
      lora_url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/i, "Must be a public URL."))),
    }),
  settle: settleFace,
  fields: {
    model_image: {
      label: "Model",
      hint: "The shot to keep: outfit and pose stay, the person changes.",
      missing: "Add a model picture",
      control: "picture",
      photo: shot,
      place: "brief",
    },
    ...faceFields,
    prompt: {
      label: "Prompt",
      hint: "Who it should be. Left empty, FASHN looks at the picture and writes the prompt.",
      example: "Asian woman with blue hair",
      omitted: { label: "Automatic when empty" },
      control: "prompt",
      place: "brief",
    },
    ...commonFields,
    background_change: {
      label: "Change background",
      hint: "Changes the background as the prompt says.",
      control: "toggle",
      place: "legacy",
    },
    disable_prompt_enhancement: {
      label: "Prompt word for word",
      hint: "Uses the prompt exactly as written.",
      control: "toggle",
      place: "legacy",
    },
    lora_url: {
      label: "LoRA address",
      hint: "A public FLUX .safetensors file under 256 MB.",
      control: "text",
      place: "legacy",
    },
  },
  price: (inputs) => withFaceFee(matrixPrice(inputs), inputs),
  outputs: imageOutputs,
  size: ({ resolution }, { model_image }) => sizeLike(model_image, resolution),
  typical: (inputs) => withFaceTime(matrixTypical(inputs), inputs),
});
