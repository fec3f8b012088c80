import type { ModelName } from "@/lib/catalog";

// Typed in from FASHN's documentation, so that what the catalogue says is compared with something that it did not make.

const common = ["resolution", "generation_mode", "seed", "num_images", "output_format", "return_base64"];
const face = ["face_reference", "face_reference_mode"];

/** Every input that a page of the documentation names for an endpoint, older pages included. */
export const documentedInputs: Record<ModelName, string[]> = {
  "tryon-max": ["product_image", "model_image", "prompt", ...common],
  "tryon-v1.6": [
    "model_image",
    "garment_image",
    "category",
    "segmentation_free",
    "moderation_level",
    "garment_photo_type",
    "mode",
    "seed",
    "num_samples",
    "output_format",
    "return_base64",
  ],
  "product-to-model": [
    "product_image",
    "image_prompt",
    "background_reference",
    "prompt",
    "aspect_ratio",
    "model_image",
    ...face,
    ...common,
  ],
  "model-create": ["prompt", "image_reference", "aspect_ratio", ...face, ...common],
  "model-swap": [
    "model_image",
    "prompt",
    "background_change",
    "disable_prompt_enhancement",
    "lora_url",
    ...face,
    ...common,
  ],
  "face-to-model": ["face_image", "prompt", "aspect_ratio", ...common],
  edit: ["image", "prompt", "mask", "image_context", ...common],
  reframe: ["image", "aspect_ratio", ...common],
  "background-remove": ["image", "return_base64"],
  "image-to-video": ["image", "end_image", "prompt", "duration", "resolution"],
};

/** FASHN calls it deprecated, and the studio sends such work to try-on: the one input that it never sends. */
export const neverSent: Partial<Record<ModelName, string>> = { "product-to-model": "model_image" };

const nine = ["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "4:5", "5:4"];
const modes = ["fast", "balanced", "quality"];
const commonChoices = { resolution: ["1k", "2k", "4k"], output_format: ["png", "jpeg"] };
const faceChoices = { face_reference_mode: ["match_base", "match_reference"] };

/** Typed in from the documentation: the values of every choice. */
export const documentedChoices: Record<ModelName, Record<string, (string | number)[]>> = {
  "tryon-max": { ...commonChoices, generation_mode: ["balanced", "quality"] },
  "tryon-v1.6": {
    category: ["auto", "tops", "bottoms", "one-pieces"],
    moderation_level: ["conservative", "permissive", "none"],
    garment_photo_type: ["auto", "flat-lay", "model"],
    mode: ["performance", "balanced", "quality"],
    output_format: ["png", "jpeg"],
  },
  "product-to-model": { ...commonChoices, ...faceChoices, generation_mode: modes, aspect_ratio: nine },
  "model-create": { ...commonChoices, ...faceChoices, generation_mode: modes, aspect_ratio: [...nine, "21:9"] },
  "model-swap": { ...commonChoices, ...faceChoices, generation_mode: modes },
  "face-to-model": { ...commonChoices, generation_mode: modes, aspect_ratio: ["1:1", "4:5", "3:4", "2:3", "9:16"] },
  edit: { ...commonChoices, generation_mode: modes },
  reframe: { ...commonChoices, generation_mode: modes, aspect_ratio: [...nine, "21:9"] },
  "background-remove": {},
  "image-to-video": { duration: [5, 10], resolution: ["480p", "720p", "1080p"] },
};
