"use client";

import { ArrowLeft, ArrowRight, Maximize, SquareSplitHorizontal, X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton, iconSquare } from "@/components/ui/icon-button";
import { lazily } from "@/components/ui/lazily";
import { tip } from "@/components/ui/tip";
import { useHotkeys } from "@/lib/client/use-hotkeys";
import { useNeighbours } from "@/lib/client/use-neighbours";
import { useWayBack } from "@/lib/client/way-back";
import type { AssetView } from "@/lib/types/asset";
import { Picture } from "./picture";
import { Stage } from "./stage";
import { useFullView } from "./use-full-view";
import { useHeldKey } from "./use-held-key";

const FullView = lazily(() => import("./full-view"));
const Compare = lazily(() => import("./compare").then((module) => module.Compare));
const Film = lazily(() => import("./film/film").then((module) => module.Film));

type StepProps = { asset: AssetView | undefined; label: string; shortcut: string; children: ReactNode };

function Step({ asset, label, shortcut, children }: StepProps) {
  // Its place stays while there is nothing to go to, so that the other arrow does not move.
  if (!asset) return <span className="size-8 pointer-coarse:size-touch" />;
  return (
    <Link
      href={`/gallery/${asset.id}`}
      replace
      prefetch
      aria-label={label}
      {...tip(label, shortcut)}
      className={cn(iconSquare, "hover:bg-paper")}
    >
      {children}
    </Link>
  );
}

type Props = {
  asset: AssetView;
  /** The picture that it was made from, to compare with. */
  before?: { asset: AssetView; label: string };
  /** Its number or name, for the tag beside the line. */
  label: string;
  alt: string;
  plate: ReactNode;
};

/** One picture or film with the whole height to itself; arrow keys go on to its neighbours in the gallery. */
export function AssetStage({ asset, before, label, alt, plate }: Props) {
  const router = useRouter();
  const close = useWayBack();
  const { newer, older } = useNeighbours(asset);
  const [full, setFull] = useFullView();
  const go = (to: AssetView | undefined) => to && router.replace(`/gallery/${to.id}`);
  // Of a removed one there is nothing to play, to enlarge or to compare.
  const gone = asset.removedAt !== null;
  const isFilm = asset.kind === "video" && !gone;
  const [comparing, setComparing] = useState(false);
  const held = useHeldKey("c") && before !== undefined && !gone;
  useHotkeys({
    Escape: close,
    ArrowLeft: () => go(newer),
    ArrowRight: () => go(older),
    ...(!isFilm && !gone && { f: () => setFull(true) }),
  });
  // The arrow stands in the middle whatever stands above it.
  const spread =
    "items-center justify-items-center sm:grid sm:h-full sm:grid-rows-[1fr_auto_1fr] sm:*:first:self-start max-sm:flex";
  return (
    <Stage
      ratio={asset.width / asset.height}
      plate={plate}
      className="h-full"
      left={
        <div className={spread}>
          <IconButton label="Close" shortcut="Esc" onClick={close} className="hover:bg-paper">
            <X size={18} aria-hidden />
          </IconButton>
          <Step asset={newer} label="Newer" shortcut="←">
            <ArrowLeft size={18} aria-hidden />
          </Step>
        </div>
      }
      right={
        <div className={cn(spread, "max-sm:flex-row-reverse")}>
          {isFilm || gone ? (
            <span className="size-8" />
          ) : (
            <span className="flex flex-col max-sm:flex-row-reverse">
              <IconButton label="Full screen" shortcut="F" onClick={() => setFull(true)} className="hover:bg-paper">
                <Maximize size={16} aria-hidden />
              </IconButton>
              {before && (
                <IconButton
                  label={`Compare with ${before.label.toLowerCase()}`}
                  shortcut="hold C"
                  aria-pressed={comparing}
                  onClick={() => setComparing(!comparing)}
                  className="hover:bg-paper aria-pressed:bg-paper"
                >
                  <SquareSplitHorizontal size={17} aria-hidden />
                </IconButton>
              )}
            </span>
          )}
          <Step asset={older} label="Older" shortcut="→">
            <ArrowRight size={18} aria-hidden />
          </Step>
        </div>
      }
    >
      {isFilm ? (
        <Film asset={asset} />
      ) : comparing && before ? (
        <Compare before={before.asset} after={asset} beforeLabel={before.label} afterLabel={label} />
      ) : (
        <div style={{ aspectRatio: `${asset.width} / ${asset.height}` }}>
          <Picture
            asset={held ? before.asset : asset}
            sizes="60vw"
            alt={held ? before.label : alt}
            eager
            progressive
            className="size-full"
          />
        </div>
      )}
      {full && !isFilm && !gone && (
        <FullView
          asset={asset}
          alt={alt}
          onClose={() => setFull(false)}
          onNewer={() => go(newer)}
          onOlder={() => go(older)}
        />
      )}
    </Stage>
  );
}
