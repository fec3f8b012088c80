import type { Metadata } from "next";
import * as z from "zod/mini";
import { Ledger } from "@/components/ledger/ledger";
import type { LedgerAsk } from "@/lib/client/ledger/period";
import { ledgerGroups } from "@/lib/types/ledger";

export const metadata: Metadata = { title: "Ledger" };

const day = z.catch(z.optional(z.iso.date()), undefined);

/** What is unknown in the address shows this month by day. */
const search = z.object({
  period: z.catch(z.enum(["this-month", "last-month", "all"]), "this-month"),
  from: day,
  to: day,
  by: z.catch(z.enum(ledgerGroups), "day"),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LedgerPage({ searchParams }: Props) {
  const asked = search.parse(await searchParams);
  const ask: LedgerAsk = asked.from || asked.to ? { ...asked, period: "own" } : asked;
  return <Ledger ask={ask} />;
}
