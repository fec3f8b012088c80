"use client";

import { useEffect } from "react";
import { cn } from "@/components/ui/cn";
import { Picture } from "@/components/viewer/picture";
import { layOnBackground } from "@/lib/actions/lay-on-background";
import { pictureName } from "@/lib/catalog/title";
import { useGround } from "@/lib/client/ground";
import { useDerive } from "@/lib/client/use-derive";
import type { ResultProps } from "../tool-parts";
import { groundName } from "./ground-name";
import { Grounds } from "./grounds";

/** A cut-out on what it shall be judged on. On a colour, saving and using it mean the picture with that colour. */
export function CutOut({ asset, onVersion }: ResultProps) {
  const ground = useGround((now) => now.ground);
  const derive = useDerive();
  const name = groundName(ground);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another ground is another version
  useEffect(() => {
    if (ground === "none") return;
    onVersion({
      label: `JPEG on ${name}`,
      make: () => derive(layOnBackground({ assetId: asset.id, colour: ground })),
    });
    return () => onVersion(null);
  }, [ground, asset.id]);

  return (
    <>
      <div
        data-ground={ground}
        className={cn("absolute inset-0", ground === "none" && "checker")}
        style={ground === "none" ? undefined : { background: ground }}
      >
        <Picture
          asset={asset}
          sizes="60vw"
          alt={`${pictureName(asset)}, cut out, on ${name}`}
          eager
          progressive
          className="size-full"
        />
      </div>
      <Grounds />
    </>
  );
}
