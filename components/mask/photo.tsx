"use client";

import { type Ref, useState, useSyncExternalStore } from "react";
import { Placeholder } from "@/components/viewer/placeholder";
import type { AssetView } from "@/lib/types/asset";
import type { Easel } from "./easel";

type Props = { asset: AssetView; easel: Easel; ref: Ref<HTMLDivElement> };

/** The smallest rendition that has a pixel for each of the screen's, else the original. */
function urlAt({ thumbs, viewUrl, originalUrl, mime, width }: AssetView, zoom: number): string {
  const wanted = Math.min(width, width * zoom);
  const rendition = thumbs.find((thumb) => thumb.width >= wanted);
  // No browser but one shows HEIC.
  return rendition?.url ?? (mime === "image/heic" ? viewUrl : originalUrl);
}

/**
 * The picture under the brush, as large as its own pixels; the easel moves and scales it. A finer rendition comes over the
 * coarser one once it has been read, so that zooming in never shows an empty stage.
 */
export function Photo({ asset, easel, ref }: Props) {
  const at = () => urlAt(asset, easel.zoom());
  const wanted = useSyncExternalStore(easel.subscribe, at, at);
  const [shown, setShown] = useState<string | null>(null);
  const { width, height, name, thumbhash } = asset;
  const image = (url: string, alt: string) => (
    <img
      key={url}
      src={url}
      alt={alt}
      width={width}
      height={height}
      decoding="async"
      draggable={false}
      onLoad={() => setShown(url)}
      className="absolute inset-0 size-full max-w-none select-none"
    />
  );
  return (
    <div
      ref={ref}
      style={{ width, height }}
      className="absolute top-0 left-0 origin-top-left bg-well will-change-transform"
    >
      {shown === null && thumbhash && <Placeholder thumbhash={thumbhash} />}
      {shown !== null && shown !== wanted && image(shown, "")}
      {image(wanted, name)}
    </div>
  );
}
