import { type ErrorWords, errorNamesOf, errorWords } from "../errors";
import type { Endpoint } from "../types";

/** Errors that only some endpoints have; others come from all. */
const own: Record<string, (endpoint: Endpoint) => boolean> = {
  PoseError: ({ name }) => name === "tryon-v1.6",
  LoRALoadError: ({ fields }) => fields.lora_url !== undefined,
};

/** The errors of an endpoint: refused before a prediction begins, and failed while it runs. */
export function errorsOf(endpoint: Endpoint): { request: ErrorWords[]; prediction: ErrorWords[] } {
  const words = (names: string[]) => names.filter((name) => own[name]?.(endpoint) ?? true).map(errorWords);
  return { request: words(errorNamesOf.request), prediction: words(errorNamesOf.prediction) };
}
