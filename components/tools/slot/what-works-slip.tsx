"use client";

import { Example } from "@/components/photos/example";
import { Lines } from "@/components/photos/lines";
import { Popover } from "@/components/ui/popover";
import { photoAdvice } from "@/lib/catalog/photos/advice";
import type { PhotoKind } from "@/lib/catalog/types";
import { useSamples } from "@/lib/client/samples";

type Props = { kind: PhotoKind; label: string; anchor: HTMLElement; onClose: () => void };

/** What photos work in a slot, and which rather do not, with drawings of the studio. */
export default function WhatWorksSlip({ kind, label, anchor, onClose }: Props) {
  const { works, avoid, shown } = photoAdvice[kind];
  const { data: drawings = [] } = useSamples();
  return (
    <Popover label={`${label}: what works`} anchor={anchor} onClose={onClose} side="right" className="w-80">
      <div className="grid gap-4 px-5 py-4.5 max-sm:px-4 max-sm:pt-1 max-sm:pb-6">
        {shown.length > 0 && (
          <ul className="grid grid-cols-3 gap-2.5">
            {shown.map(({ sample, ...example }) => (
              <li key={sample}>
                <Example drawing={drawings.find(({ id }) => id === sample)} {...example} />
              </li>
            ))}
          </ul>
        )}
        <Lines heading="h2" title="Works" lines={works} />
        <Lines heading="h2" title="Rather not" lines={avoid} />
      </div>
    </Popover>
  );
}
