"use client";

import { X } from "lucide-react";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { AssetView } from "@/lib/types/asset";

type Props = { asset: AssetView; alt: string; onClose: () => void; onNewer: () => void; onOlder: () => void };

/** The picture over the whole window. A click goes to its real pixels at that very place, another one back. */
export default function FullView({ asset, alt, onClose, onNewer, onOlder }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [point, setPoint] = useState<{ x: number; y: number } | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const box = dialog.current;
    if (!box || !point) return;
    box.scrollTo(point.x * box.scrollWidth - box.clientWidth / 2, point.y * box.scrollHeight - box.clientHeight / 2);
  }, [point]);

  const zoom = (event: MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    // From the keyboard a click has no place: the middle.
    const middle = event.detail === 0;
    const at = { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
    setPoint(point ? null : middle ? { x: 0.5, y: 0.5 } : at);
  };
  // One pixel of the picture on one pixel of the screen.
  const density = typeof window === "undefined" ? 1 : window.devicePixelRatio;

  return (
    <dialog
      ref={dialog}
      aria-label={alt}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") onNewer();
        if (event.key === "ArrowRight") onOlder();
        if (event.key.toLowerCase() === "f") dialog.current?.close();
      }}
      className="m-0 size-full max-h-none max-w-none overflow-auto bg-table text-ink backdrop:bg-table"
    >
      <div className={cn("grid place-items-center", point ? "min-h-full min-w-full size-max" : "size-full")}>
        <button
          type="button"
          aria-label={point ? "Show the whole picture" : "Show real pixels"}
          onClick={zoom}
          className={cn("outline-offset-[-4px]", point ? "cursor-zoom-out" : "cursor-zoom-in")}
        >
          <img
            src={asset.viewUrl}
            alt={alt}
            width={asset.width}
            height={asset.height}
            style={point ? { width: asset.width / density } : undefined}
            className={cn("block", point ? "max-w-none" : "h-dvh w-dvw object-contain")}
          />
        </button>
      </div>
      <IconButton
        label="Leave full screen"
        shortcut="Esc"
        onClick={() => dialog.current?.close()}
        className="fixed top-4 right-4 bg-slip shadow-slip"
      >
        <X size={18} aria-hidden />
      </IconButton>
    </dialog>
  );
}
