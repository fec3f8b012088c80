import { runBackgroundRemove } from "@/lib/actions/run-background-remove";
import { runEdit } from "@/lib/actions/run-edit";
import { runFaceToModel } from "@/lib/actions/run-face-to-model";
import { runImageToVideo } from "@/lib/actions/run-image-to-video";
import { runModelCreate } from "@/lib/actions/run-model-create";
import { runModelSwap } from "@/lib/actions/run-model-swap";
import { runProductToModel } from "@/lib/actions/run-product-to-model";
import { runReframe } from "@/lib/actions/run-reframe";
import { runTryOnMax } from "@/lib/actions/run-try-on-max";
import { runTryOnV16 } from "@/lib/actions/run-try-on-v1-6";
import type * as catalog from "@/lib/catalog";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import type { SubmitOptions } from "@/lib/types/submission";
import type { Draft } from "./inputs";

type Action<Input> = (draft: Input, options?: SubmitOptions) => Promise<Result<JobView[]>>;

const actions: { [Name in catalog.ModelName]: Action<catalog.Draft<Name>> } = {
  "tryon-max": runTryOnMax,
  "tryon-v1.6": runTryOnV16,
  "product-to-model": runProductToModel,
  "model-create": runModelCreate,
  "model-swap": runModelSwap,
  "face-to-model": runFaceToModel,
  edit: runEdit,
  reframe: runReframe,
  "background-remove": runBackgroundRemove,
  "image-to-video": runImageToVideo,
};

/**
 * Hands a draft to the action of its endpoint, with what the studio is to do besides. The action checks both: a
 * half-filled draft comes back with what is wrong. @returns the jobs of this submission, in the order of its spread
 */
export function run(model: catalog.ModelName, draft: Draft, options: SubmitOptions = {}): Promise<Result<JobView[]>> {
  const action: Action<never> = actions[model];
  return action(draft as never, options);
}
