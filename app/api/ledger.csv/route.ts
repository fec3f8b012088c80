import { z } from "zod";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { exportGroups, ledgerLines } from "@/lib/server/ledger/export";
import { rangeShape } from "@/lib/server/ledger/range";

const query = rangeShape.extend({ by: z.enum(exportGroups).default("day") });

/** The ledger as a CSV file after RFC 4180: UTF-8, a line of names first, written while it is read. */
export const GET = jsonRoute(async (request) => {
  await requirePerson();
  const { by, ...range } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const lines = await ledgerLines(by, range);
  const file = ["ledger", range.from && `from ${range.from}`, range.to && `to ${range.to}`, `by ${by}`];
  const text = new ReadableStream<string>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(text.pipeThrough(new TextEncoderStream()), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${file.filter(Boolean).join(" ")}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
