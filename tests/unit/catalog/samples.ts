import type { ModelName } from "@/lib/catalog";

const url = "https://example.com/picture.jpg";

/** The least that FASHN needs, endpoint by endpoint. */
export const least: Record<ModelName, Record<string, unknown>> = {
  "tryon-max": { product_image: url, model_image: url },
  "tryon-v1.6": { model_image: url, garment_image: url },
  "product-to-model": { product_image: url },
  "model-create": { prompt: "Full body shot, woman wearing a white t-shirt" },
  "model-swap": { model_image: url },
  "face-to-model": { face_image: url },
  edit: { image: url, prompt: "turn the model slightly to the left" },
  reframe: { image: url, aspect_ratio: "16:9" },
  "background-remove": { image: url },
  "image-to-video": { image: url },
};

/** The same as a draft of the studio: pictures are asset ids. */
export function leastDraft(model: ModelName): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(least[model]).map(([name, value]) => [name, value === url ? "asset1" : value]),
  );
}
