import type * as z from "zod/mini";
import { backgroundRemove } from "./endpoints/background-remove";
import { edit } from "./endpoints/edit";
import { faceToModel } from "./endpoints/face-to-model";
import { imageToVideo } from "./endpoints/image-to-video";
import { modelCreate } from "./endpoints/model-create";
import { modelSwap } from "./endpoints/model-swap";
import { productToModel } from "./endpoints/product-to-model";
import { reframe } from "./endpoints/reframe";
import { tryonMax } from "./endpoints/tryon-max";
import { tryonV16 } from "./endpoints/tryon-v1-6";
import type { Endpoint } from "./types";

/** Every FASHN endpoint of the studio by its `model_name`. */
export const catalog = {
  "tryon-max": tryonMax,
  "tryon-v1.6": tryonV16,
  "product-to-model": productToModel,
  "model-create": modelCreate,
  "model-swap": modelSwap,
  "face-to-model": faceToModel,
  edit,
  reframe,
  "background-remove": backgroundRemove,
  "image-to-video": imageToVideo,
} as const;

export type Catalog = typeof catalog;
/** FASHN's `model_name`. */
export type ModelName = keyof Catalog;

/** What a form hands to the studio for an endpoint; inputs with a default may be left out, pictures are asset ids. */
export type Draft<Name extends ModelName> = z.input<Catalog[Name]["draft"]>;

export const modelNames = Object.keys(catalog) as ModelName[];

/** Whether a word from outside is a `model_name` of the catalogue. */
export function isModelName(name: string): name is ModelName {
  return Object.hasOwn(catalog, name);
}

/** An endpoint whose name is known only at run time: its inputs are then any record. */
export function endpointOf(model: ModelName): Endpoint {
  return catalog[model];
}
