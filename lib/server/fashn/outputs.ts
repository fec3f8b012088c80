import "server-only";

/**
 * The outputs of a prediction as a list of URLs and data URIs. FASHN documents a list for most endpoints,
 * `{images: […]}` for face-to-model, and single strings have been seen. What is none of these is left out.
 */
export function normaliseOutputs(output: unknown): string[] {
  if (typeof output === "string") return output === "" ? [] : [output];
  if (Array.isArray(output)) return output.flatMap(normaliseOutputs);
  if (typeof output !== "object" || output === null) return [];
  for (const name of ["images", "image", "videos", "video", "urls", "url", "output"]) {
    if (name in output) return normaliseOutputs((output as Record<string, unknown>)[name]);
  }
  return [];
}
