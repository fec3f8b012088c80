"use client";

import type { ReactNode } from "react";
import { ReadTrouble } from "@/components/ui/read-trouble";
import { useCredits } from "@/lib/client/credits";
import type { LedgerAsk } from "@/lib/client/ledger/period";
import { useLedger } from "@/lib/client/ledger/read";
import { withMoney } from "@/lib/client/money";
import { useSettings } from "@/lib/client/settings";
import { BalanceLine } from "./balance-line";
import { LedgerTable } from "./ledger-table";
import { MismatchList } from "./mismatch-list";
import { GroupNav, RangeNav } from "./range-nav";
import { Totals } from "./totals";

function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="mb-10">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-ink border-b pb-2">
        <h2 className="font-strong">{title}</h2>
        <span className="text-caption text-ink-2">{aside}</span>
      </header>
      {children}
    </section>
  );
}

/** What takes were to cost and did cost, and what that did to the balance. */
export function Ledger({ ask }: { ask: LedgerAsk }) {
  const { data, error, refetch, days, csv } = useLedger(ask);
  const { data: credits } = useCredits();
  const { warnBelow } = useSettings().data ?? {};
  const priceUsd = credits?.priceUsd ?? null;
  return (
    <div className="mx-auto min-h-dvh max-w-240 px-10 pt-5 pb-10 max-sm:px-4">
      <header className="mb-4 flex items-baseline justify-between gap-4">
        <h1 className="display text-display-m max-sm:sr-only">Ledger</h1>
        <span className="flex gap-5">
          <a href={csv(ask.by)} download className="link">
            CSV {`by ${ask.by}`}
          </a>
          <a href={csv("take")} download className="link">
            CSV of takes
          </a>
        </span>
      </header>
      <RangeNav ask={ask} days={days} />
      {error && <ReadTrouble error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <Totals totals={data.totals} priceUsd={priceUsd} />
          <Part
            title="Balance"
            aside={
              credits?.total != null && (
                <>
                  {withMoney(credits.total, priceUsd)} now{credits.held > 0 && `, ${credits.held} held`}
                </>
              )
            }
          >
            <BalanceLine {...data} warn={warnBelow} />
          </Part>
          <section aria-label="Sums" className="mb-10">
            <GroupNav ask={ask} />
            {data.rows.length > 0 ? (
              <LedgerTable {...data} priceUsd={priceUsd} />
            ) : (
              <p className="border-ink border-t py-6 text-ink-2">No take ended in these days.</p>
            )}
          </section>
          {data.mismatches.length > 0 && (
            <Part title="Charged another sum" aside={`${data.totals.mismatches}`}>
              <MismatchList mismatches={data.mismatches} count={data.totals.mismatches} />
            </Part>
          )}
        </>
      )}
    </div>
  );
}
