import type { ErrorWords } from "@/lib/catalog/errors";
import { errorsOf } from "@/lib/catalog/reference/errors";
import type { Endpoint } from "@/lib/catalog/types";

/** What can go wrong, in FASHN's names, and what to do about it. */
export function ErrorTable({ endpoint }: { endpoint: Endpoint }) {
  const { request, prediction } = errorsOf(endpoint);
  return (
    <div className="grid gap-6">
      <Errors title="Refused before it begins: nothing was started, not charged" errors={request} />
      <Errors title="Failed while it ran: not charged" errors={prediction} />
    </div>
  );
}

const charge = { no: "", yes: "Charged.", unknown: "It may still be charged." };

function Errors({ title, errors }: { title: string; errors: ErrorWords[] }) {
  return (
    <section>
      <h3 className="border-rule-2 border-b pb-1.5 text-caption text-ink-3">{title}</h3>
      <dl>
        {errors.map(({ name, title, advice, charged }) => (
          <div
            key={name}
            className="grid grid-cols-[13rem_minmax(0,1fr)] gap-x-6 border-rule border-b py-1.75 break-inside-avoid max-lg:grid-cols-[11rem_minmax(0,1fr)] max-sm:grid-cols-1"
          >
            <dt className="break-words">{name}</dt>
            <dd className="text-ink-2">
              <b className="font-strong text-ink">{title}.</b> {advice} {charge[charged]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
