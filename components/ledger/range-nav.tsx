"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { addressOf, type LedgerAsk } from "@/lib/client/ledger/period";
import { type LedgerGroup, ledgerGroups } from "@/lib/types/ledger";

const periods = [
  ["this-month", "This month"],
  ["last-month", "Last month"],
  ["all", "All"],
] as const;

const words = { day: "By day", tool: "By tool", person: "By person" } as const satisfies Record<LedgerGroup, string>;

function Choice({ href, current, children }: { href: string; current: boolean; children: string }) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={current ? "true" : undefined}
      className={cn(
        "inline-flex h-control items-center border-b-3 text-ink-2 hover:text-ink max-sm:h-touch",
        current ? "border-ink text-ink" : "border-transparent",
      )}
    >
      {children}
    </Link>
  );
}

/** Which days the ledger is about. All of it stands in the address. */
export function RangeNav({ ask, days }: { ask: LedgerAsk; days: { from?: string; to?: string } }) {
  const router = useRouter();
  const id = useId();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [from, to] = ["from", "to"].map((name) => String(typed.get(name) || "") || undefined);
    router.push(addressOf({ ...ask, period: "own", from, to }), { scroll: false });
  };
  const field = "h-control border-rule-2 border-b bg-well px-2 max-sm:h-touch max-sm:flex-1 max-sm:min-w-0";
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-rule border-b">
      <nav aria-label="Days" className="-mb-px flex gap-5">
        {periods.map(([period, name]) => (
          <Choice key={period} href={addressOf({ ...ask, period })} current={ask.period === period}>
            {name}
          </Choice>
        ))}
      </nav>
      {/* The days that are shown stand in the fields; with other days they are other fields. */}
      <form
        key={`${days.from} ${days.to}`}
        aria-label="Days of your own"
        onSubmit={show}
        className="flex items-center gap-2 pb-2 max-sm:w-full"
      >
        <label htmlFor={`${id}-from`} className="text-ink-2">
          From
        </label>
        <input id={`${id}-from`} type="date" name="from" defaultValue={days.from} className={field} />
        <label htmlFor={`${id}-to`} className="text-ink-2">
          to
        </label>
        <input id={`${id}-to`} type="date" name="to" defaultValue={days.to} className={field} />
        <Button type="submit">Show</Button>
      </form>
    </div>
  );
}

/** By what it is added up. */
export function GroupNav({ ask }: { ask: LedgerAsk }) {
  return (
    <nav aria-label="Added up" className="flex gap-5">
      {ledgerGroups.map((by) => (
        <Choice key={by} href={addressOf({ ...ask, by })} current={ask.by === by}>
          {words[by]}
        </Choice>
      ))}
    </nav>
  );
}
