"use client";

import Link from "next/link";
import { useState } from "react";
import { lazily } from "@/components/ui/lazily";
import { When } from "@/components/ui/when";
import { goneOn } from "@/components/viewer/gone-on";
import { Picture } from "@/components/viewer/picture";
import { useTrash } from "@/components/viewer/use-trash";
import { spokenName } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";
import type { StudioSettings } from "@/lib/types/settings";

const RemoveQuestion = lazily(() => import("@/components/viewer/remove-question"));

/** One print of the trash: when its files go, and the two ways out. */
export function TrashedPrint({ asset, settings }: { asset: AssetView; settings: StudioSettings | undefined }) {
  const { restore } = useTrash();
  const [asking, setAsking] = useState(false);
  const name = spokenName(asset);
  const gone = settings && goneOn(asset, settings);
  return (
    <li className="flex flex-col justify-end">
      <Link href={`/gallery/${asset.id}`} className="block">
        <Picture asset={asset} sizes="180px" alt={name} className="bg-well" />
      </Link>
      <p className="mt-2 truncate text-caption">{name}</p>
      <p className="text-caption text-ink-3">
        {gone ? (
          <>
            Until <When at={gone} as="date" />
          </>
        ) : (
          "Kept for ever"
        )}
      </p>
      <p className="mt-1 flex gap-3.5 text-caption pointer-coarse:[&>button]:min-h-touch">
        <button type="button" className="link" onClick={() => void restore(asset)}>
          Restore<span className="sr-only"> {name}</span>
        </button>
        <button type="button" className="link" onClick={() => setAsking(true)}>
          Remove<span className="sr-only"> {name} for good</span>
        </button>
      </p>
      {asking && <RemoveQuestion asset={asset} onClose={() => setAsking(false)} />}
    </li>
  );
}
