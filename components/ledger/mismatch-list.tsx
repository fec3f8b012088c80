"use client";

import Link from "next/link";
import { When } from "@/components/ui/when";
import type { Mismatch } from "@/lib/types/ledger";

/** Takes that were charged another sum than was estimated, with the way to each. */
export function MismatchList({ mismatches, count }: { mismatches: Mismatch[]; count: number }) {
  return (
    <ul>
      {mismatches.map(({ jobId, take, label, estimated, used, at, assetId }) => (
        <li
          key={jobId}
          className="grid min-h-touch grid-cols-[3rem_minmax(0,1fr)_auto] items-center gap-x-4 border-rule border-b py-2"
        >
          <b className="font-figure font-house text-display-s leading-none">{take}</b>
          <span className="min-w-0">
            {assetId ? (
              <Link href={`/gallery/${assetId}`} aria-label={`${label}, take ${take}`} className="link">
                {label}
              </Link>
            ) : (
              label
            )}
            <span className="block truncate text-caption text-ink-3">
              <When at={at} />
            </span>
          </span>
          <span className="text-right text-amber">
            estimated {estimated}, used {used}
          </span>
        </li>
      ))}
      {count > mismatches.length && (
        <li className="py-2 text-caption text-ink-3">
          {count - mismatches.length} earlier ones are in the CSV of takes.
        </li>
      )}
    </ul>
  );
}
