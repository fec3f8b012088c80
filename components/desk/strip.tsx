import Link from "next/link";
import type { CSSProperties } from "react";
import { Picture } from "@/components/viewer/picture";
import { spokenName } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";

/** The strip is full when the ratios of its prints add up to this: about 80 px tall beside the brief of the desk. */
const FULL_STRIP = 5.2;

/** Earlier prints, small and equally tall, in one line. */
export function ContactStrip({ assets }: { assets: AssetView[] }) {
  let sum = 0;
  const shown = assets.filter(({ width, height }) => {
    const fits = sum < FULL_STRIP;
    if (fits) sum += width / height;
    return fits;
  });
  return (
    <figure>
      <ul className="flex gap-1.25">
        {shown.map((asset) => (
          <li key={asset.id} className="min-w-0 flex-[calc(var(--r)*100)_1_0px]" style={ratioOf(asset)}>
            <Link href={`/gallery/${asset.id}`} className="block">
              <Picture asset={asset} sizes="80px" alt={spokenName(asset)} className="bg-well" />
            </Link>
          </li>
        ))}
        {sum < FULL_STRIP && <li aria-hidden style={{ flex: `${(FULL_STRIP - sum) * 100} 1 0px` }} />}
      </ul>
      <figcaption className="mt-2 flex items-center justify-between">
        <span>Earlier</span>
        <Link
          href="/gallery"
          className="text-caption text-ink-3 transition-colors duration-hover hover:text-ink pointer-coarse:grid pointer-coarse:min-h-touch pointer-coarse:items-center"
        >
          All in the gallery
        </Link>
      </figcaption>
    </figure>
  );
}

function ratioOf({ width, height }: AssetView): CSSProperties {
  return { "--r": width / height } as CSSProperties;
}
