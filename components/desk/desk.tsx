"use client";

import { type CSSProperties, useState } from "react";
import { lazily } from "@/components/ui/lazily";
import { ReadTrouble } from "@/components/ui/read-trouble";
import { When } from "@/components/ui/when";
import { useAssets } from "@/lib/client/assets";
import { isUnsettled, useJobs } from "@/lib/client/jobs";
import type { AssetView } from "@/lib/types/asset";
import { layOut, type Row } from "./lay-out";
import { PinnedPrint, PinnedTake } from "./pin";
import { ContactStrip } from "./strip";

const Beginning = lazily(() => import("./beginning"));

const isFresh = (asset: AssetView, openedAt: number) => Date.parse(asset.createdAt) > openedAt;

function PinRow({ row, openedAt }: { row: Row; openedAt: number }) {
  return (
    <div className="flex gap-6 max-sm:gap-4">
      {row.pins.map(({ id, asset, job }) =>
        job ? (
          <PinnedTake key={id} job={job} />
        ) : (
          <PinnedPrint key={id} asset={asset} sizes="300px" fresh={isFresh(asset, openedAt)} />
        ),
      )}
      {row.rest > 0.05 && <span style={{ flex: `${row.rest * 100} 1 0px` }} />}
    </div>
  );
}

/** The table: recent prints of several sizes, and what is in the making among them. */
export function Desk({ today }: { today: string }) {
  const { assets, isPending, error, refetch } = useAssets({ source: "made" });
  const running = useJobs().jobs.filter(isUnsettled).slice(0, 4);
  const [openedAt] = useState(() => Date.now());
  const { hero, rows, strip } = layOut(assets, running);
  return (
    <section aria-labelledby="table" className="min-h-dvh bg-table px-10 pt-6 pb-10 max-sm:px-4">
      <header className="mb-5.5 flex items-baseline justify-between">
        <h2 id="table">On the table</h2>
        <span className="text-caption text-ink-3">
          <When at={today} as="date" />
        </span>
      </header>
      {error && <ReadTrouble error={error} retry={() => void refetch()} />}
      {!isPending && !error && !hero && rows.length === 0 && <Beginning />}
      <div className="grid items-start gap-6 sm:grid-cols-[minmax(0,444fr)_minmax(0,395fr)]">
        {hero && (
          <div className="grid min-w-0 grid-cols-1 gap-7">
            {/* Whole, and with the strip under it inside the window. */}
            <div
              className="flex w-[min(100%,(100dvh-18rem)*var(--r))] max-sm:w-full"
              style={{ "--r": hero.width / hero.height } as CSSProperties}
            >
              <PinnedPrint
                key={hero.id}
                asset={hero}
                sizes="(min-width: 1024px) 32vw, (min-width: 640px) 50vw, 92vw"
                fresh={isFresh(hero, openedAt)}
                eager
              />
            </div>
            {strip.length > 0 && <ContactStrip assets={strip} />}
          </div>
        )}
        <div className="grid min-w-0 grid-cols-1 gap-6.5">
          {rows.map((row) => (
            <PinRow key={row.pins[0]?.id} row={row} openedAt={openedAt} />
          ))}
        </div>
      </div>
    </section>
  );
}
