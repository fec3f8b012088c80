import type { Tier } from "@/lib/catalog/common/inputs";
import type { Ratio } from "@/lib/catalog/ratios";
import { sizeOfRatio } from "@/lib/catalog/sizes";

/** Pixels of a reframed picture: "912 × 1144", "~1824 × 2288" where FASHN documents megapixels alone. */
export function sizeWords(ratio: Ratio, tier: Tier = "1k"): string {
  const { width, height } = sizeOfRatio(ratio, tier);
  return `${tier === "1k" ? "" : "~"}${width} × ${height}`;
}
