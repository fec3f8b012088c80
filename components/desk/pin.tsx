"use client";

import Link from "next/link";
import type { CSSProperties, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { When } from "@/components/ui/when";
import { Developing, DevelopingState } from "@/components/viewer/developing";
import { Picture } from "@/components/viewer/picture";
import { pictureName } from "@/lib/catalog/title";
import { numberOf, spokenName } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";

/** Takes a part of its row in proportion to its ratio, so that all prints of a row are equally tall. */
function Frame({ ratio, children }: { ratio: number; children: ReactNode }) {
  return (
    <figure className="min-w-0 flex-[calc(var(--ratio)*100)_1_0px]" style={{ "--ratio": ratio } as CSSProperties}>
      {children}
    </figure>
  );
}

type PrintProps = {
  asset: AssetView;
  sizes: string;
  /** Just made: it develops before one's eyes. */
  fresh: boolean;
  eager?: boolean;
};

/** A print on the table with its number, name and time. */
export function PinnedPrint({ asset, sizes, fresh, eager }: PrintProps) {
  const number = numberOf(asset);
  return (
    <Frame ratio={asset.width / asset.height}>
      <Link href={`/gallery/${asset.id}`} className={cn("block bg-well shadow-print", fresh && "develops")}>
        <Picture asset={asset} sizes={sizes} alt={spokenName(asset)} eager={eager} />
      </Link>
      <figcaption className="mt-2 flex items-baseline gap-2">
        {number && <b className="font-figure font-house text-plate leading-none">{number}</b>}
        <span className="truncate">{pictureName(asset)}</span>
        <span className="ml-auto text-caption text-ink-3">
          <When at={asset.createdAt} as="time" />
        </span>
      </figcaption>
    </Frame>
  );
}

/** A take that is still in the making. */
export function PinnedTake({ job }: { job: JobView }) {
  const picture = job.pictures[0]?.asset;
  return (
    <Frame ratio={picture ? picture.width / picture.height : 0.75}>
      <Link href="/queue" aria-label={`Take ${job.take}, in the making`} className="block shadow-print">
        <Developing job={job} sizes="200px" />
      </Link>
      <figcaption className="mt-2">
        <DevelopingState job={job} />
      </figcaption>
    </Frame>
  );
}
