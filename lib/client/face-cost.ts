import type { ModelName } from "@/lib/catalog";
import { issuesOf } from "@/lib/catalog/issues";
import { counted } from "@/lib/catalog/price";
import { endpointOf } from "./endpoints";
import type { Draft } from "./inputs";

/** What a face adds to each image, in words, from the prices and rules of the endpoint; null where it adds nothing. */
export function faceCost(model: ModelName, draft: Draft, field: string): string | null {
  const endpoint = endpointOf(model);
  const { [field]: _, ...without } = draft;
  const given = { ...without, [field]: "face" };
  const fee = endpoint.credits({ ...given, num_images: 1 }) - endpoint.credits({ ...without, num_images: 1 });
  if (fee === 0) return null;
  const [before, after] = [endpoint.typical(without), endpoint.typical(given)];
  const seconds = [after.minMs - before.minMs, after.maxMs - before.maxMs].map((ms) => Math.round(ms / 1000));
  const capped = issuesOf(endpoint, { ...given, resolution: "4k" }).some((issue) => issue.field === "resolution");
  return `Adds ${counted(fee, "credit")} and ${seconds.join(" to ")} s per image${capped ? ", 2K at most" : ""}.`;
}
