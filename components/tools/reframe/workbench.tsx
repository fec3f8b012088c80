"use client";

import type { CSSProperties } from "react";
import { Picture } from "@/components/viewer/picture";
import type { Tier } from "@/lib/catalog/common/inputs";
import { type Ratio, ratios, ratioWords } from "@/lib/catalog/ratios";
import { useDraft } from "@/lib/client/drafts";
import { useValues } from "@/lib/client/spread";
import type { AssetView } from "@/lib/types/asset";
import { type Frame, framesOf } from "./frames";
import { useLookedAt } from "./looked-at";
import { sizeWords } from "./size-words";

const whole: Frame = { across: 1, down: 1 };

/** Places a frame over the middle of the picture: how far each of its edges stands inside the picture's, outside when negative. */
const around = ({ across, down }: Frame): CSSProperties => ({
  inset: `${((1 - down) / 2) * 100}% ${((1 - across) / 2) * 100}%`,
});

/** One of the two ways, with the sign that it has in the drawing. */
function Way({ mark, words, note }: { mark: string; words: string; note: string }) {
  return (
    <div className="flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden className={`size-2.5 shrink-0 outline outline-ink-2 ${mark}`} />
      <dt className="text-ink">{words}</dt>
      <dd>{note}</dd>
    </div>
  );
}

/**
 * The picture with the frame of another ratio over it, in the two ways in which FASHN may reach it: what a crop would lose
 * lies under a veil, what a continued scene would need is hatched.
 */
export function ReframeTable({ asset }: { asset: AssetView }) {
  const draft = useDraft("reframe");
  const chosen = useValues("reframe", "aspect_ratio");
  const looked = useLookedAt(({ ratio }) => ratio);
  const ratio = looked ?? (chosen.at(-1) as Ratio | undefined);
  const { inner, outer, share } = ratio ? framesOf(asset, ratios[ratio]) : { inner: whole, outer: whole, share: 0 };
  const part = `${Math.round(share * 100)} %`;
  const room = {
    "--r": asset.width / asset.height,
    "--across": outer.across,
    "--down": outer.down,
    width: "min((100cqw - 3rem) / var(--across), (100cqh - 1.5rem) * var(--r) / var(--down))",
  } as CSSProperties;
  const moves = "transition-[inset] duration-panel ease-out";

  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto]">
      <div className="grid place-content-center [container-type:size]">
        <div style={room} className="relative transition-[width] duration-panel ease-out">
          <div aria-hidden style={around(outer)} className={`hatched absolute outline outline-ink-2 ${moves}`} />
          <Picture asset={asset} sizes="60vw" alt="The picture to reframe" eager progressive className="shadow-print" />
          <div aria-hidden className="absolute inset-0 overflow-hidden">
            <div style={around(inner)} className={`veiled absolute ${moves}`} />
          </div>
        </div>
      </div>
      <div className="flex min-h-12 items-start justify-between gap-6 px-6 pt-2 pb-3 text-ink-2 max-lg:min-h-14 max-lg:bg-paper max-lg:px-4 max-lg:text-caption">
        {ratio ? (
          <>
            <div>
              <dl className="flex gap-x-5 max-sm:flex-col">
                <Way mark="bg-paper/58" words="Cropped" note={`${part} of the picture goes`} />
                <Way mark="hatched" words="Continued" note={`${part} of the result is invented`} />
              </dl>
              <p className="text-caption text-ink-3">FASHN decides which, and where, by what the picture shows.</p>
            </div>
            <p className="whitespace-nowrap text-right">
              <b className="mr-2 font-figure font-house text-ink text-plate">{ratio}</b>
              {sizeWords(ratio, draft.resolution as Tier | undefined)}
              <span className="block text-caption text-ink-3">{ratioWords([ratio])[ratio]?.hint}</span>
            </p>
          </>
        ) : (
          <p>Choose a ratio: its frame is drawn over the picture.</p>
        )}
      </div>
    </div>
  );
}
