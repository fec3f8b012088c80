"use client";

import { cn } from "@/components/ui/cn";
import { counted } from "@/lib/catalog/price";
import { moneyOf } from "@/lib/client/money";
import type { LedgerFigures } from "@/lib/types/ledger";
import { signed } from "./ledger-table";

type Sum = { name: string; credits: number | string; note: string | null; amber?: boolean };

/** The sums of the range at a glance. */
export function Totals({ totals, priceUsd }: { totals: LedgerFigures; priceUsd: number | null }) {
  const { used, estimated, free, failed, unknown, unsaid, difference, mismatches, takes } = totals;
  const sums: Sum[] = [
    { name: "Used", credits: used, note: moneyOf(used, priceUsd) ?? counted(takes, "take") },
    { name: "Estimated", credits: estimated, note: moneyOf(estimated, priceUsd) ?? counted(takes, "take") },
    { name: "Free", credits: free, note: `${counted(failed, "take")} failed` },
    { name: "Unknown", credits: unknown, note: counted(unsaid, "take"), amber: unknown > 0 },
    {
      name: "Difference",
      credits: signed(difference),
      note: `${counted(mismatches, "take")} charged another sum`,
      amber: mismatches > 0,
    },
  ];
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-5 py-6 max-sm:gap-x-6">
      {sums.map(({ name, credits, note, amber }) => (
        <div key={name} className={cn("grid content-start", amber && "text-amber")}>
          <dt className={cn("text-caption", !amber && "text-ink-3")}>{name}</dt>
          <dd>
            <b className="display block text-display-m">{credits}</b>
            <span className={cn("text-caption", !amber && "text-ink-3")}>{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
