"use client";

import { CornerDownRight, Play, Trash2 } from "lucide-react";
import Link from "next/link";
import { type CSSProperties, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { lazily } from "@/components/ui/lazily";
import { tip } from "@/components/ui/tip";
import { Picture } from "@/components/viewer/picture";
import { useTrash } from "@/components/viewer/use-trash";
import { pictureName } from "@/lib/catalog/title";
import { timeOf } from "@/lib/client/dates";
import { numberOf, spokenName } from "@/lib/client/takes";
import { rememberGallery } from "@/lib/client/way-back";
import type { AssetView } from "@/lib/types/asset";
import { DownloadIcon } from "./download-link";

const UseAsMenu = lazily(() => import("@/components/viewer/use-as-menu"));

type Props = {
  asset: AssetView;
  timeZone: string;
  /** Just made: it develops before one's eyes. */
  fresh: boolean;
  eager: boolean;
};

const square =
  "grid size-7.5 place-items-center text-tag-ink hover:bg-tag-press pointer-coarse:size-touch aria-expanded:bg-tag-press";

/** One print of the contact sheet: bare, until a pointer or the focus rests on it. */
export function Print({ asset, timeZone, fresh, eager }: Props) {
  const [near, setNear] = useState(false);
  const [menu, setMenu] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { throwAway } = useTrash();
  const toggleMenu = (open: boolean) => {
    setMenu(open);
    // The open menu kept the pointer away; the button has to be there still to get the focus back.
    if (!open) setNear(true);
  };
  const ratio = asset.width / asset.height;
  const number = numberOf(asset);
  const time = timeOf(new Date(asset.createdAt), timeZone);
  return (
    <figure
      onPointerEnter={(event) => event.pointerType === "mouse" && setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setNear(false)}
      onKeyDown={(event) => {
        if (event.key !== "Delete" && event.key !== "Backspace") return;
        // The page has no use for it; a menu that stands over the print has.
        if (menu || event.metaKey || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        void throwAway(asset);
      }}
      className={cn(
        // Grows in step with its ratio, so that all prints of a row end up equally tall, with no measuring.
        "relative min-w-0 max-w-[calc(var(--ratio)*var(--row)*2.2)] flex-[calc(var(--ratio)*100)_1_calc(var(--ratio)*var(--row))]",
        fresh && "develops",
      )}
      style={{ "--ratio": ratio } as CSSProperties}
    >
      <Link href={`/gallery/${asset.id}`} onNavigate={rememberGallery} prefetch={near} className="block">
        <Picture
          asset={asset}
          sizes={`${Math.round(ratio * 210)}px`}
          alt={spokenName(asset)}
          eager={eager}
          className="bg-well"
        />
      </Link>
      {asset.durationMs !== null && !near && (
        <span className="pointer-events-none absolute bottom-1.75 left-1.75 flex items-center gap-1 bg-tag pr-1.5 pl-1 text-key leading-4.5 text-tag-ink">
          <Play size={11} className="fill-current" aria-hidden />
          {Math.round(asset.durationMs / 1000)} s
        </span>
      )}
      {(near || menu) && (
        <>
          <span className="absolute top-1.75 right-1.75 flex bg-tag shadow-[0_1px_4px_rgb(0_0_0/0.2)]">
            {asset.kind === "image" && (
              <span className="relative">
                <button
                  ref={button}
                  type="button"
                  aria-label="Use as input in"
                  {...tip("Use as input in…")}
                  aria-haspopup="menu"
                  aria-expanded={menu}
                  onClick={() => setMenu(true)}
                  className={square}
                >
                  <CornerDownRight size={15} aria-hidden />
                </button>
                {menu && <UseAsMenu assetId={asset.id} anchor={button.current} onOpenChange={toggleMenu} />}
              </span>
            )}
            <DownloadIcon asset={asset} className={square} />
            <button
              type="button"
              aria-label="Move to the trash"
              {...tip("Move to the trash", "Del")}
              onClick={() => void throwAway(asset)}
              className={square}
            >
              <Trash2 size={15} aria-hidden />
            </button>
          </span>
          <figcaption className="pointer-events-none absolute bottom-1.75 left-1.75 flex max-w-[calc(100%-0.875rem)] items-baseline gap-1.75 bg-tag px-1.75 text-caption leading-5.5 text-tag-ink">
            {number && <b className="font-figure font-house text-[1rem] leading-none">{number}</b>}
            <span className="truncate">{pictureName(asset)}</span>
            <span className="text-tag-2">{time}</span>
          </figcaption>
        </>
      )}
    </figure>
  );
}
