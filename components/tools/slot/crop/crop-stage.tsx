"use client";

import { useRef } from "react";
import { cn } from "@/components/ui/cn";
import { Picture } from "@/components/viewer/picture";
import { corners, type Frame, type Grip, sides } from "@/lib/client/crop-frame";
import type { AssetView } from "@/lib/types/asset";
import { FaceGuide } from "./face-guide";
import { usePull } from "./use-pull";

type Props = {
  asset: AssetView;
  frame: Frame;
  /** To keep while pulled: then only corners can be. */
  ratio: number | null;
  face: boolean;
  onChange: (frame: Frame) => void;
};

const names: Record<Grip, string> = {
  nw: "top left corner",
  ne: "top right corner",
  se: "bottom right corner",
  sw: "bottom left corner",
  n: "top",
  e: "right side",
  s: "bottom",
  w: "left side",
};

/** Where a grip lies on the frame, the cursor over it, and the mark that is seen of it. */
const places: Record<Grip, string> = {
  nw: "top-0 left-0 -translate-1/2 cursor-nwse-resize [--x:1] [--y:1]",
  ne: "top-0 left-full -translate-1/2 cursor-nesw-resize [--x:-1] [--y:1]",
  se: "top-full left-full -translate-1/2 cursor-nwse-resize [--x:-1] [--y:-1]",
  sw: "top-full left-0 -translate-1/2 cursor-nesw-resize [--x:1] [--y:-1]",
  n: "top-0 left-1/2 -translate-1/2 cursor-ns-resize",
  e: "top-1/2 left-full -translate-1/2 cursor-ew-resize",
  s: "top-full left-1/2 -translate-1/2 cursor-ns-resize",
  w: "top-1/2 left-0 -translate-1/2 cursor-ew-resize",
};

/** The whole picture with the frame over it: what lies outside is veiled, thirds are drawn inside. */
export function CropStage({ asset, frame, ratio, face, onChange }: Props) {
  const picture = useRef<HTMLDivElement>(null);
  const pull = usePull({ frame, size: asset, ratio, onChange, picture: () => picture.current });
  const grips: readonly Grip[] = ratio === null ? [...corners, ...sides] : corners;
  const box = {
    left: `${(frame.left / asset.width) * 100}%`,
    top: `${(frame.top / asset.height) * 100}%`,
    width: `${(frame.width / asset.width) * 100}%`,
    height: `${(frame.height / asset.height) * 100}%`,
  };
  return (
    <div className="grid min-h-0 flex-1 place-items-center [container-type:size]">
      <div
        ref={picture}
        style={{
          aspectRatio: `${asset.width} / ${asset.height}`,
          width: `min(100cqw, ${(100 * asset.width) / asset.height}cqh)`,
        }}
        className="relative select-none bg-well"
      >
        <Picture asset={asset} sizes="600px" eager className="absolute inset-0 size-full" />
        <div className="absolute inset-0 overflow-hidden">
          <div style={box} className="absolute shadow-[0_0_0_100vmax_oklch(0_0_0/0.56)]" />
        </div>
        <div style={box} className="absolute">
          <button
            type="button"
            aria-label="Move the frame"
            {...pull(null)}
            className="absolute inset-0 cursor-move touch-none border border-tag"
          >
            <Thirds />
            {face && <FaceGuide />}
          </button>
          {grips.map((grip) => (
            <button
              key={grip}
              type="button"
              aria-label={`Pull the frame at its ${names[grip]}`}
              {...pull(grip)}
              className={cn(
                "absolute grid size-7 touch-none place-items-center pointer-coarse:size-touch",
                places[grip],
              )}
            >
              <span aria-hidden className="size-2.5 bg-tag shadow-[0_0_0_1px_#161615]" />
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Rule of thirds. */
function Thirds() {
  return (
    <span
      aria-hidden
      className="absolute inset-0 grid grid-cols-3 grid-rows-3 opacity-60 *:border-tag *:[&:not(:nth-child(3n))]:border-r *:[&:nth-child(-n+6)]:border-b"
    >
      {["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((cell) => (
        <span key={cell} />
      ))}
    </span>
  );
}
