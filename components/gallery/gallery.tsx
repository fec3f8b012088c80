"use client";

import Link from "next/link";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { Crops } from "@/components/ui/crops";
import { ReadTrouble } from "@/components/ui/read-trouble";
import { useAssets } from "@/lib/client/assets";
import { dayOf, useTimeZone } from "@/lib/client/dates";
import type { AssetView } from "@/lib/types/asset";
import { DaySheet } from "./day";
import { groupByDay } from "./days";
import { Kinds } from "./kinds";
import { More } from "./more";

/** All results, newest first, day by day. New ones appear as they are made. */
export function Gallery({ kind }: { kind?: AssetView["kind"] }) {
  const { assets, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useAssets({
    source: "made",
    kind,
  });
  const timeZone = useTimeZone();
  const [openedAt] = useState(() => Date.now());
  const thisMonth = dayOf(new Date(openedAt), timeZone).month;
  const days = groupByDay(assets, timeZone);
  return (
    <div className="min-h-dvh bg-table px-6 pb-6 max-sm:px-4">
      <header className="flex h-16 items-center pt-1 md:pl-gutter">
        <h1 className="sr-only">Gallery</h1>
        <Kinds current={kind} />
      </header>
      {days.map((group, index) => (
        <DaySheet
          key={group.key}
          group={group}
          showMonth={group.month !== (days[index - 1]?.month ?? thisMonth)}
          whole={index < days.length - 1 || !hasNextPage}
          timeZone={timeZone}
          openedAt={openedAt}
          first={index === 0}
        />
      ))}
      {error && (
        <div className="pb-6 md:ml-gutter">
          <ReadTrouble error={error} retry={() => void refetch()} />
        </div>
      )}
      {hasNextPage && !error && (
        <div className="md:ml-gutter">
          <More key={assets.length} onReach={() => !isFetchingNextPage && void fetchNextPage()}>
            Reading earlier pictures
          </More>
        </div>
      )}
      {!isPending && !error && assets.length === 0 && (
        <Crops
          title={kind === "video" ? "No films yet" : "No pictures yet"}
          className="mt-2 max-w-120 md:ml-gutter"
          actions={
            <Link href={kind === "video" ? "/video" : "/try-on"} className={buttonClass("strong")}>
              {kind === "video" ? "Start with image to video" : "Start with try-on"}
            </Link>
          }
        >
          Everything the studio makes is kept here, newest first.
        </Crops>
      )}
    </div>
  );
}
