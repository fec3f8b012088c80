import { endpointOf, type ModelName } from "@/lib/catalog";
import { choices } from "@/lib/catalog/choices";
import type { Field } from "@/lib/catalog/types";
import { documentedInputs, neverSent } from "@/tests/support/documented";

/** Ids of the uploaded pictures by input, and of the mask. */
export type Uploads = (model: ModelName, field: string) => string;

/** What FASHN or the studio refuses beside each other, taken out of a draft. */
const without: Partial<Record<ModelName, (draft: Record<string, unknown>) => string[]>> = {
  // An end picture needs 1080p; with a face model-create ends at 2K.
  "image-to-video": ({ resolution }) => (resolution === "1080p" ? [] : ["end_image"]),
  "model-create": ({ resolution }) => (resolution === "4k" ? ["face_reference", "face_reference_mode"] : []),
};

/** The values that an input has over the drafts of a model, one after the other. */
function valuesOf(model: ModelName, name: string, { control }: Field, uploads: Uploads): unknown[] {
  switch (control) {
    case "picture":
    case "mask":
      return [uploads(model, name)];
    case "prompt":
      return [`${model} says ${name}: “été”, 北京 👗`];
    case "text":
      return [`https://example.com/${name}.safetensors`];
    case "toggle":
      return [true, false];
    case "count":
      return [1, 2, 3, 4];
    case "seed":
      return [0, 4_294_967_295, 20_261_121];
    case "choice":
    case "ratio":
      return choices(endpointOf(model), name);
  }
}

/** As few drafts as hold every value of every input of an endpoint, those of older documentation included. */
export function draftsOf(model: ModelName, uploads: Uploads): Record<string, unknown>[] {
  const sent = documentedInputs[model].filter((name) => name !== neverSent[model]);
  const values = sent.map((name) => {
    const field = endpointOf(model).fields[name];
    if (!field) throw new Error(`the catalogue has no input ${name} of ${model}`);
    return [name, valuesOf(model, name, field, uploads)] as const;
  });
  const most = Math.max(...values.map(([, all]) => all.length));
  return Array.from({ length: most }, (_, n) => {
    const draft = Object.fromEntries(values.map(([name, all]) => [name, all[n % all.length]]));
    const dropped = without[model]?.(draft) ?? [];
    return Object.fromEntries(Object.entries(draft).filter(([name]) => !dropped.includes(name)));
  });
}
