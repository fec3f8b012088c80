import { z } from "zod";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { readLedger } from "@/lib/server/ledger/ledger";
import { rangeShape } from "@/lib/server/ledger/range";
import { ledgerGroups } from "@/lib/types/ledger";

const query = rangeShape.extend({ by: z.enum(ledgerGroups).default("day") });

/** The ledger of a range of days, added up by day, tool or person: LedgerView. */
export const GET = jsonRoute(async (request) => {
  await requirePerson();
  const { by, ...range } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  return readLedger(by, range);
});
