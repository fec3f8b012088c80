"use client";

import { type DragEvent, useState } from "react";
import { assetIn, holdsPicture } from "@/lib/client/dragged";
import { filesIn } from "@/lib/client/picture-files";

type Takers = {
  /** A picture of the studio was dropped. */
  onAsset: (assetId: string) => void;
  /** Files were. */
  onFiles: (files: File[]) => void;
};

/** What makes a place take pictures that are dropped on it, and whether one is held over it. */
export function useDrop({ onAsset, onFiles }: Takers) {
  const [over, setOver] = useState(false);
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!holdsPicture(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      // Leaving for something inside is not leaving.
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const assetId = assetIn(event.dataTransfer);
      if (assetId) onAsset(assetId);
      else onFiles(filesIn(event.dataTransfer));
    },
  };
  return { over, drop };
}
