"use client";

import { Button } from "@/components/ui/button";
import { Picture } from "@/components/viewer/picture";
import { pictureName } from "@/lib/catalog/title";
import { useAssets } from "@/lib/client/assets";
import type { AssetSource, AssetView } from "@/lib/types/asset";
import { Print, sheet } from "./print";

type Props = {
  source: AssetSource;
  /** Ids of those that are ticked; undefined where a press takes one at once. */
  picked?: readonly string[];
  onPick: (asset: AssetView) => void;
};

/** The studio's pictures of one source, newest first. */
export function StoredPrints({ source, picked, onPick }: Props) {
  const { assets, isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useAssets({
    source,
    kind: "image",
  });
  if (error) return <p className="text-amber">{error.message}</p>;
  if (assets.length === 0) {
    const words = source === "made" ? "Nothing made yet." : "Nothing brought in yet.";
    return <p className="text-ink-3">{isPending ? "Reading" : words}</p>;
  }
  return (
    <>
      <ul className={sheet}>
        {assets.map((asset) => (
          <Print
            key={asset.id}
            name={pictureName(asset)}
            picked={picked?.includes(asset.id)}
            onPick={() => onPick(asset)}
          >
            <Picture asset={asset} sizes="120px" className="size-full" />
          </Print>
        ))}
      </ul>
      {hasNextPage && (
        <Button className="mt-4" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Older
        </Button>
      )}
    </>
  );
}
