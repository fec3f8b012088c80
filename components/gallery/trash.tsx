"use client";

import Link from "next/link";
import { Crops } from "@/components/ui/crops";
import { ReadTrouble } from "@/components/ui/read-trouble";
import { useAssets } from "@/lib/client/assets";
import { useSettings } from "@/lib/client/settings";
import { daysWords } from "../settings/days";
import { Kinds } from "./kinds";
import { More } from "./more";
import { TrashedPrint } from "./trashed-print";

/** What was thrown away, the last on top, and when its files go. */
export function Trash() {
  const { assets, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useAssets({
    trash: true,
  });
  const { data: settings } = useSettings();
  return (
    <div className="min-h-dvh bg-table px-6 pb-6 max-sm:px-4">
      <header className="flex h-16 items-center pt-1 md:pl-gutter">
        <h1 className="sr-only">Trash</h1>
        <Kinds current="trash" />
      </header>
      <div className="md:pl-gutter">
        {settings && assets.length > 0 && (
          <p className="mb-4 text-ink-2">
            Kept {settings.keepTrashDays === null ? "" : "for "}
            {daysWords(settings.keepTrashDays)}.{" "}
            <Link href="/settings" className="link">
              Change
            </Link>
          </p>
        )}
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4 gap-y-6">
          {assets.map((asset) => (
            <TrashedPrint key={asset.id} asset={asset} settings={settings} />
          ))}
        </ul>
        {error && <ReadTrouble error={error} retry={() => void refetch()} />}
        {hasNextPage && !error && (
          <More key={assets.length} onReach={() => !isFetchingNextPage && void fetchNextPage()}>
            Reading earlier pictures
          </More>
        )}
        {!isPending && !error && assets.length === 0 && (
          <Crops title="The trash is empty" className="mt-2 max-w-120">
            What you throw away waits here before its files are removed.
          </Crops>
        )}
      </div>
    </div>
  );
}
