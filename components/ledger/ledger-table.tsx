"use client";

import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { counted } from "@/lib/catalog/price";
import { longDate } from "@/lib/client/dates";
import { moneyOf } from "@/lib/client/money";
import type { LedgerFigures, LedgerGroup, LedgerView } from "@/lib/types/ledger";

const nouns = { day: "Day", tool: "Tool", person: "Person" } as const satisfies Record<LedgerGroup, string>;

/** A day of the ledger stands for itself, whatever the zone it is drawn in. */
const dayWords = (key: string) => longDate(new Date(`${key}T12:00Z`), "UTC", new Date());

/** +1, −2, 0 */
export const signed = (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0");

function Figure({
  children,
  wide,
  quiet,
  amber,
}: {
  children: ReactNode;
  wide?: boolean;
  quiet?: boolean;
  amber?: boolean;
}) {
  return (
    <td
      className={cn(
        "py-2 pl-4 text-right align-baseline",
        wide && "max-md:hidden",
        quiet && "text-ink-3",
        amber && "text-amber",
      )}
    >
      {children}
    </td>
  );
}

/** What does not fit beside each other on a phone. */
function narrowWords({ pictures, estimated, free, unknown }: LedgerFigures): string {
  return [
    counted(pictures, "picture"),
    `${estimated} estimated`,
    free > 0 && `${free} free`,
    unknown > 0 && `${unknown} unknown`,
  ]
    .filter(Boolean)
    .join(", ");
}

type Sums = { name: ReactNode; figures: LedgerFigures; priceUsd: number | null; total?: boolean };

function Row({ name, figures, priceUsd, total = false }: Sums) {
  const { takes, pictures, estimated, free, failed, unknown, unsaid, difference, mismatches, used } = figures;
  return (
    <tr className={cn("border-rule border-b", total && "border-ink! border-t font-strong")}>
      <th scope="row" className={cn("py-2 text-left align-baseline", total ? "font-strong" : "font-text")}>
        {name}
        <span className="block font-text text-caption text-ink-3 md:hidden">{narrowWords(figures)}</span>
      </th>
      <Figure>{takes}</Figure>
      <Figure wide>{pictures}</Figure>
      <Figure wide>{estimated}</Figure>
      <Figure wide quiet={free === 0}>
        {free}
        {failed > 0 && <span className="block font-text text-caption text-ink-3">{failed} failed</span>}
      </Figure>
      <Figure wide quiet={unknown === 0} amber={unknown > 0}>
        {unknown}
        {unsaid > 0 && <span className="block font-text text-caption text-ink-3">{counted(unsaid, "take")}</span>}
      </Figure>
      <Figure quiet={mismatches === 0} amber={mismatches > 0}>
        {signed(difference)}
        {mismatches > 0 && (
          <span className="block font-text text-caption text-ink-3">{counted(mismatches, "take")}</span>
        )}
      </Figure>
      <Figure>
        {used}
        {priceUsd !== null && (
          <span className="block font-text text-caption text-ink-3">{moneyOf(used, priceUsd)}</span>
        )}
      </Figure>
    </tr>
  );
}

const columns: { name: string; wide?: boolean }[] = [
  { name: "Takes" },
  { name: "Pictures", wide: true },
  { name: "Estimated", wide: true },
  { name: "Free", wide: true },
  { name: "Unknown", wide: true },
  { name: "Difference" },
  { name: "Used" },
];

type Props = Pick<LedgerView, "by" | "rows" | "totals"> & { priceUsd: number | null };

/** The sums, one row for each day, tool or person; credits throughout. */
export function LedgerTable({ by, rows, totals, priceUsd }: Props) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">Credits by {nouns[by].toLowerCase()}</caption>
      <thead>
        <tr className="border-ink border-b text-caption text-ink-3">
          <th scope="col" className="py-2 text-left font-text">
            {nouns[by]}
          </th>
          {columns.map(({ name, wide }) => (
            <th key={name} scope="col" className={cn("py-2 pl-4 text-right font-text", wide && "max-md:hidden")}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, ...figures }) => (
          <Row key={key} name={by === "day" ? dayWords(key) : label} figures={figures} priceUsd={priceUsd} />
        ))}
      </tbody>
      <tfoot>
        <Row name="In all" figures={totals} priceUsd={priceUsd} total />
      </tfoot>
    </table>
  );
}
