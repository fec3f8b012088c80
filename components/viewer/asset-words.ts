import { endpointOf } from "@/lib/catalog";
import { sizeWords } from "@/lib/client/size-words";
import { clock, tookMs } from "@/lib/client/takes";
import type { AssetView, Derivation } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";

/** "1536 × 2048 PNG, 4.1 MB" */
export function fileWords({ width, height, mime, bytes, durationMs }: AssetView): string {
  const format = mime.split("/").at(-1)?.toUpperCase() ?? "";
  const length = durationMs === null ? "" : `, ${Math.round(durationMs / 1000)} s`;
  return `${width} × ${height} ${format}${length}, ${sizeWords(bytes)}`;
}

/** What the studio did to make a picture from another one: "Frame at 1.25 s". */
export function derivationWords(derivation: Derivation): string {
  switch (derivation.kind) {
    case "kept-outside":
      return "Everything else kept";
    case "frame":
      return `Frame at ${(derivation.atMs / 1000).toFixed(2)} s`;
    case "crop":
      return "Crop";
    case "on-background":
      return `Laid on ${derivation.colour}`;
  }
}

/** What its source is to a picture that the studio made from it. */
export function sourceLabel(derivation: Derivation): string {
  switch (derivation.kind) {
    case "kept-outside":
      return "As FASHN returned it";
    case "frame":
      return "Film";
    case "crop":
      return "Whole picture";
    case "on-background":
      return "Cut-out";
  }
}

/** "Try-on Max": the tool and, where there are several, the edition that was billed. */
export function toolWords({ model }: JobView): string {
  const { title, edition } = endpointOf(model);
  return edition ? `${title} ${edition}` : title;
}

/** "0:42, typical 0:45" */
export function tookWords(job: JobView): string | null {
  const took = tookMs(job);
  return took === null ? null : `${clock(took)}, typical ${clock(job.typicalMs)}`;
}
