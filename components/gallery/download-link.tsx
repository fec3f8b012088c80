import { Download } from "lucide-react";
import { iconSquare } from "@/components/ui/icon-button";
import { tip } from "@/components/ui/tip";
import { downloadName } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";

/** Saves the original under its readable name. */
export function DownloadIcon({ asset, className = iconSquare }: { asset: AssetView; className?: string }) {
  return (
    <a
      href={asset.originalUrl}
      download={downloadName(asset)}
      aria-label="Download"
      {...tip("Download")}
      className={className}
    >
      <Download size={15} aria-hidden />
    </a>
  );
}
