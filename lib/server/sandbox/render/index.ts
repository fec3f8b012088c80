import type { ModelName } from "@/lib/catalog";
import type { Render } from "./types";

// Each renderer is loaded with its first prediction: the video encoder and the drawing kit are heavy.
const renderers: Record<ModelName, () => Promise<Render>> = {
  "product-to-model": async () => (await import("./product-to-model")).renderProductToModel,
  "model-create": async () => (await import("./model-create")).renderModelCreate,
  "model-swap": async () => (await import("./model-swap")).renderModelSwap,
  "face-to-model": async () => (await import("./face-to-model")).renderFaceToModel,
  "tryon-max": async () => (await import("./try-on")).renderTryOn,
  "tryon-v1.6": async () => (await import("./try-on")).renderTryOn,
  edit: async () => (await import("./edit")).renderEdit,
  reframe: async () => (await import("./reframe")).renderReframe,
  "image-to-video": async () => (await import("./image-to-video")).renderImageToVideo,
  "background-remove": async () => (await import("./background-remove")).renderBackgroundRemove,
};

/**
 * Draws all outputs of a prediction with the sandbox's own means. Same inputs and seed, same bytes.
 * @throws PredictionError under FASHN's names where FASHN would let the prediction fail
 */
export const render: Render = async (request) => {
  // The name comes from a stored prediction, which an older edition may have written.
  if (!Object.hasOwn(renderers, request.model)) throw new Error(`The sandbox has no renderer for ${request.model}.`);
  const draw = await renderers[request.model]();
  return draw(request);
};
