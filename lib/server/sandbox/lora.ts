import { PredictionError } from "./render/types";

/** FASHN's limit for the weights of the older model-swap. */
const largest = 256 * 1024 * 1024;
const timeoutMs = 15_000;

/**
 * Asks for LoRA weights as FASHN would, without taking them: nothing here could use them.
 * @throws PredictionError `LoRALoadError` when they cannot be had, are no `.safetensors` or are too large.
 */
export async function checkLora(url: string, signal: AbortSignal): Promise<void> {
  const refuse = (problem: string, cause?: unknown) =>
    new PredictionError("LoRALoadError", `Error loading LoRA: ${problem}`, { cause });
  if (!new URL(url).pathname.endsWith(".safetensors")) throw refuse("The file is not a .safetensors file");
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) }).catch(
    (cause) => {
      throw refuse("The URL could not be fetched", cause);
    },
  );
  await response.body?.cancel();
  if (!response.ok) throw refuse(`The URL answered with HTTP status ${response.status}`);
  if (Number(response.headers.get("content-length")) > largest) throw refuse("The file is larger than 256 MB");
}
