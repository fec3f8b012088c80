"use client";

import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { lazily } from "@/components/ui/lazily";
import { useContextMenu } from "@/components/viewer/use-context-menu";
import { carryAsset } from "@/lib/client/dragged";
import { frameNumber } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";
import { useTakes } from "./takes-context";

const UseAsMenu = lazily(() => import("@/components/viewer/use-as-menu"));

type Props = {
  job: JobView;
  position: number;
  /** The picture in it, where there is one: it can be dragged into a slot, or sent there by its menu. */
  asset?: AssetView;
  /** Under the frame where takes lie in a row: its number, "Failed", or a clock. */
  caption: ReactNode;
  className?: string;
  children: ReactNode;
};

/** One frame of a take. A press puts it onto the stage, a long one or the right button asks where else to use it. */
export function TakeFrame({ job, position, asset, caption, className, children }: Props) {
  const { shown, pick } = useTakes();
  const frame = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState(false);
  const current = shown?.jobId === job.id && shown.position === position;
  const number = frameNumber(job.take, position);
  const picture = asset?.kind === "image" && !asset.trashedAt && !asset.removedAt ? asset : undefined;
  const opening = useContextMenu(() => setMenu(true));
  return (
    <span className={cn("relative block self-start max-lg:w-13.5 max-lg:shrink-0", className)}>
      <button
        ref={frame}
        type="button"
        aria-current={current || undefined}
        aria-label={`Take ${number}${asset ? "" : `, ${job.status.replace("_", " ")}`}`}
        aria-keyshortcuts={picture && "Shift+F10"}
        data-frame={`${job.id} ${position}`}
        draggable={picture !== undefined}
        onDragStart={(event: DragEvent) => picture && carryAsset(event.dataTransfer, picture.id)}
        onClick={() => pick({ jobId: job.id, position })}
        {...(picture && opening)}
        className="block w-full text-left [-webkit-touch-callout:none]"
      >
        <span
          className={cn(
            "relative block bg-well max-lg:grid max-lg:aspect-3/4 max-lg:content-center max-lg:overflow-hidden",
            current && "outline-2 outline-ink outline-offset-2",
          )}
        >
          {children}
        </span>
        <span
          aria-hidden
          className={cn(
            "mt-1.5 block truncate text-caption lg:hidden",
            current ? "font-strong text-ink" : "text-ink-2",
          )}
        >
          {caption}
        </span>
      </button>
      {menu && picture && <UseAsMenu assetId={picture.id} anchor={frame.current} onOpenChange={setMenu} />}
    </span>
  );
}
