import type { AssetView } from "@/lib/types/asset";
import { downloadName } from "./takes";

/** Saves the original of an asset under its readable name, as a press on a download link does. */
export function saveAsset(asset: AssetView): void {
  const link = document.createElement("a");
  link.href = asset.originalUrl;
  link.download = downloadName(asset);
  link.click();
}
