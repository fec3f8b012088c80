"use client";

import { Copy, CornerDownRight, Download, Maximize2, SquareSplitHorizontal } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton, iconSquare } from "@/components/ui/icon-button";
import { lazily } from "@/components/ui/lazily";
import { tip } from "@/components/ui/tip";
import { toast } from "@/components/ui/toast";
import { copyPicture } from "@/lib/client/copy-picture";
import { saveAsset } from "@/lib/client/save-asset";
import { downloadName, duration, tookMs } from "@/lib/client/takes";
import { useHotkeys } from "@/lib/client/use-hotkeys";
import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";
import type { ShownVersion } from "../tool-parts";
import { TakeAgain } from "./take-again";

const UseAsMenu = lazily(() => import("@/components/viewer/use-as-menu"));

type Props = {
  job: JobView;
  asset: AssetView;
  /** Another way that it is shown in; saved and used is then that. */
  version: ShownVersion | null;
  comparing: boolean;
  /** Turns comparing on and off; undefined when there is nothing to compare with. */
  onCompare: (() => void) | undefined;
};

/** What can be done with the picture on the stage. */
export function StageActions({ job, asset, version, comparing, onCompare }: Props) {
  const [menu, setMenu] = useState(false);
  const use = useRef<HTMLButtonElement>(null);
  const save = useRef<HTMLAnchorElement>(null);
  const took = tookMs(job);
  const there = !asset.removedAt;
  const isPicture = asset.kind === "image" && there;
  const square = "hover:bg-paper max-lg:text-ink";
  useHotkeys({
    ...(isPicture && { u: () => setMenu(true) }),
    s: () => save.current?.click(),
  });
  const download = version ? `Download ${version.label}` : "Download";

  const copy = async () => {
    try {
      await copyPicture((version ? await version.make() : asset).viewUrl);
      toast({ message: "Picture copied" });
    } catch {
      // Browsers offer the clipboard on https and localhost alone, and not all of them for pictures.
      toast({ message: "The browser does not let the studio copy pictures. Download it instead." });
    }
  };
  return (
    <>
      {onCompare && (
        <IconButton
          label="Compare with the picture before"
          shortcut="hold C"
          aria-pressed={comparing}
          onClick={onCompare}
          className={square}
        >
          <SquareSplitHorizontal size={17} aria-hidden />
        </IconButton>
      )}
      {isPicture && (
        <span className="relative">
          <IconButton
            ref={use}
            label="Use as input in…"
            shortcut="U"
            aria-haspopup="menu"
            aria-expanded={menu}
            onClick={() => setMenu(true)}
            className={square}
          >
            <CornerDownRight size={17} aria-hidden />
          </IconButton>
          {menu && (
            <UseAsMenu
              assetId={version ? async () => (await version.make()).id : asset.id}
              anchor={use.current}
              onOpenChange={setMenu}
            />
          )}
        </span>
      )}
      {there && (
        <a
          ref={save}
          href={asset.originalUrl}
          download={downloadName(asset)}
          onClick={(event) => {
            if (!version) return;
            event.preventDefault();
            version.make().then(saveAsset, (error: Error) => toast({ message: error.message }));
          }}
          aria-label={download}
          {...tip(download, "S")}
          className={cn(iconSquare, square)}
        >
          <Download size={17} aria-hidden />
        </a>
      )}
      {isPicture && (
        <IconButton label="Copy the picture" onClick={() => void copy()} className={square}>
          <Copy size={16} aria-hidden />
        </IconButton>
      )}
      {!job.purgedAt && <TakeAgain key={job.id} job={job} className={square} />}
      <Link
        href={`/gallery/${asset.id}`}
        aria-label="Open in the gallery"
        {...tip("Open in the gallery")}
        className={cn(iconSquare, square)}
      >
        <Maximize2 size={16} aria-hidden />
      </Link>
      <span className="ml-auto pr-2 text-caption text-ink-3 lg:hidden">
        {[
          job.outputs.length > 1 && `${(asset.position ?? 0) + 1} of ${job.outputs.length}`,
          took !== null && duration(took),
        ]
          .filter(Boolean)
          .join(", ")}
      </span>
    </>
  );
}
