import type { AssetView } from "@/lib/types/asset";
import type { Frame } from "./crop-frame";

/** Of which picture an asset is a crop, and which part of it; null for all others. */
export function croppedFrom({ derivedFrom, derivation }: AssetView): { assetId: string; frame: Frame } | null {
  if (derivedFrom === null || derivation?.kind !== "crop") return null;
  const { left, top, width, height } = derivation;
  return { assetId: derivedFrom, frame: { left, top, width, height } };
}
