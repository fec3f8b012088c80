import type { Endpoint } from "@/lib/catalog/types";
import { loadImage } from "./images";
import { checkLora } from "./lora";
import type { Inputs } from "./predictions";
import { PredictionError } from "./render/types";

/**
 * Loads everything that the inputs of a prediction point to; answers the encoded pictures by input name.
 * @throws PredictionError `ImageLoadError`, `LoRALoadError`, or `InputValidationError` when the pictures do not go together.
 */
export async function gather(endpoint: Endpoint, inputs: Inputs, signal: AbortSignal): Promise<Record<string, Buffer>> {
  const sources = Object.entries(endpoint.fields)
    .filter(([, { control }]) => control === "picture" || control === "mask")
    .map(([name]) => [name, inputs[name]] as const)
    .filter((entry): entry is readonly [string, string] => typeof entry[1] === "string");
  const loaded = await Promise.all(
    sources.map(async ([name, source]) => [name, await loadImage(name, source, signal)] as const),
  );
  if (typeof inputs.lora_url === "string") await checkLora(inputs.lora_url, signal);

  const sizes = Object.fromEntries(loaded.map(([name, { size }]) => [name, size]));
  const broken = endpoint.pictureRules.find((rule) => rule.broken(inputs, sizes));
  if (broken) throw new PredictionError("InputValidationError", `${broken.field}: ${broken.message}`);
  return Object.fromEntries(loaded.map(([name, { bytes }]) => [name, bytes]));
}
