"use client";

import { Picture } from "@/components/viewer/picture";
import { useHeldKey } from "@/components/viewer/use-held-key";
import type { AssetView } from "@/lib/types/asset";

type Props = {
  asset: AssetView;
  alt: string;
  /** What shows instead while C is held. */
  before?: { asset: AssetView; label: string };
};

/** The picture on the stage; while C is held, the one before. */
export function DonePicture({ asset, alt, before }: Props) {
  const held = useHeldKey("c");
  return (
    <Picture
      asset={held && before ? before.asset : asset}
      sizes="60vw"
      alt={held && before ? before.label : alt}
      eager
      progressive
      className="absolute inset-0 size-full"
    />
  );
}
