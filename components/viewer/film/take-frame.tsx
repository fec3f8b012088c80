"use client";

import { Camera } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { lazily } from "@/components/ui/lazily";
import { toast } from "@/components/ui/toast";
import { takeFrame } from "@/lib/actions/take-frame";
import { useDerive } from "@/lib/client/use-derive";
import type { AssetView } from "@/lib/types/asset";
import { secondsOf } from "./film-words";

const UseAsMenu = lazily(() => import("../use-as-menu"));

/** Makes a picture of the frame on screen, and offers it to the tools. */
export function useTakeFrame(asset: AssetView, shownAt: () => number) {
  const router = useRouter();
  const derive = useDerive();
  const [busy, setBusy] = useState(false);
  /** Id of the frame that a tool is being chosen for. */
  const [using, setUsing] = useState<string | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const take = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const frame = await derive(takeFrame({ assetId: asset.id, atMs: shownAt() }));
      const at = frame.derivation?.kind === "frame" ? ` at ${secondsOf(frame.derivation.atMs)}` : "";
      toast({
        message: `Frame${at} is in the gallery`,
        picture: frame.thumbs[0]?.url,
        action: {
          label: "Use as…",
          // The film may have gone from the page meanwhile: then the picture's own page offers its uses.
          onPress: () => (here.current ? setUsing(frame.id) : router.push(`/gallery/${frame.id}`)),
        },
      });
    } catch (error) {
      toast({ message: error instanceof Error ? error.message : "The frame could not be taken." });
    }
    setBusy(false);
  };
  return { busy, take: () => void take(), using, setUsing };
}

type Props = ReturnType<typeof useTakeFrame>;

/** "Take this frame as a picture". */
export function TakeFrame({ busy, take, using, setUsing }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <span className="relative">
      <IconButton ref={button} label="Take this frame as a picture" shortcut="P" aria-disabled={busy} onClick={take}>
        <Camera size={17} aria-hidden />
      </IconButton>
      {using && <UseAsMenu assetId={using} anchor={button.current} onOpenChange={(open) => open || setUsing(null)} />}
    </span>
  );
}
