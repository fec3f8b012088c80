"use client";

import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { lazily } from "@/components/ui/lazily";
import type { AssetView } from "@/lib/types/asset";
import { Placeholder } from "./placeholder";

const RemovedPicture = lazily(() => import("./removed-picture"));

type Props = {
  asset: AssetView;
  /** How wide it stands on screen, as in `<img sizes>`. */
  sizes: string;
  /** For screen readers. Empty where the words beside the picture already say it. */
  alt?: string;
  /** `whole` never crops; `fill` covers a frame of another ratio. */
  fit?: "whole" | "fill";
  /** The small rendition first, which a sheet or strip has mostly loaded already, the large one over it. */
  progressive?: boolean;
  /** Load at once instead of when it comes near the window. */
  eager?: boolean;
  className?: string;
};

const fits = { whole: "object-contain", fill: "object-cover" } as const;

/** Candidates by width; the last is the picture itself, of a film the largest likeness of its first frame. */
function srcSet({ kind, thumbs, viewUrl, width }: AssetView): string {
  const smaller = thumbs.filter((thumb) => thumb.width < width);
  return (kind === "image" ? [...smaller, { url: viewUrl, width }] : thumbs)
    .map((candidate) => `${candidate.url} ${candidate.width}w`)
    .join(", ");
}

/** A stored picture: its likeness at once, then the rendition that fits. It keeps its ratio, so nothing on the page moves. */
export function Picture({ asset, sizes, alt = "", fit = "whole", progressive, eager, className }: Props) {
  // By URL, so that another picture in the same place starts over.
  const [shown, setShown] = useState<string | null>(null);
  const loaded = shown === asset.viewUrl;
  const [small] = asset.thumbs;
  const onLoad = () => setShown(asset.viewUrl);
  return (
    <span
      className={cn("relative block overflow-hidden", className)}
      style={{ aspectRatio: `${asset.width} / ${asset.height}` }}
    >
      {!loaded && asset.thumbhash && <Placeholder thumbhash={asset.thumbhash} />}
      {!loaded && progressive && small && (
        <img src={small.url} alt="" aria-hidden className={cn("absolute inset-0 size-full", fits[fit])} />
      )}
      {asset.removedAt ? (
        <RemovedPicture at={asset.removedAt} alt={alt} />
      ) : asset.kind === "image" || small ? (
        <img
          key={asset.id}
          ref={(image) => {
            // Loaded before React was there to hear of it.
            if (image?.complete && image.naturalWidth > 0) onLoad();
          }}
          src={asset.thumbs.at(-1)?.url ?? asset.viewUrl}
          srcSet={srcSet(asset)}
          sizes={sizes}
          width={asset.width}
          height={asset.height}
          alt={alt}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
          draggable={false}
          onLoad={onLoad}
          className={cn("absolute inset-0 size-full", fits[fit])}
        />
      ) : (
        // Of this film no frame could be taken out: the browser shows its first.
        <video
          key={asset.id}
          src={`${asset.viewUrl}#t=0.001`}
          muted
          playsInline
          preload="metadata"
          aria-label={alt || undefined}
          onLoadedData={onLoad}
          className={cn("absolute inset-0 size-full", fits[fit])}
        />
      )}
    </span>
  );
}
