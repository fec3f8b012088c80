"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useHotkeys } from "@/lib/client/use-hotkeys";
import { useNeighbours } from "@/lib/client/use-neighbours";
import { useWayBack } from "@/lib/client/way-back";
import type { AssetView } from "@/lib/types/asset";
import { useTrash } from "./use-trash";

/** Puts the picture on the page into the trash and goes on to its neighbour, so that many are looked through quickly. */
export function ThrowAway({ asset }: { asset: AssetView }) {
  const router = useRouter();
  const close = useWayBack();
  const { throwAway } = useTrash();
  const { newer, older } = useNeighbours(asset);
  const press = async () => {
    const next = older ?? newer;
    if (!(await throwAway(asset))) return;
    if (next) router.replace(`/gallery/${next.id}`);
    else close();
  };
  useHotkeys({ Delete: () => void press(), Backspace: () => void press() });
  return (
    <button
      type="button"
      aria-keyshortcuts="Delete"
      onClick={() => void press()}
      className="flex h-8 items-center gap-1.75 text-ink pointer-coarse:h-touch"
    >
      <Trash2 size={15} aria-hidden className="text-ink-2" />
      Move to the trash
    </button>
  );
}
