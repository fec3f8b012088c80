"use client";

import { useQuery } from "@tanstack/react-query";
import { Disclosure } from "@/components/ui/disclosure";
import { ReadTrouble } from "@/components/ui/read-trouble";
import { clockOf, useTimeZone } from "@/lib/client/dates";
import { fetchJson } from "@/lib/client/fetch-json";
import { historyLines, stepTime } from "@/lib/client/history";
import { keys } from "@/lib/client/keys";
import type { JobHistory } from "@/lib/types/history";

function Lines({ jobId }: { jobId: string }) {
  const timeZone = useTimeZone();
  const { data, error, refetch } = useQuery({
    queryKey: keys.history(jobId),
    queryFn: ({ signal }) => fetchJson<JobHistory>(`/api/jobs/${encodeURIComponent(jobId)}/history`, signal),
  });
  if (error) return <ReadTrouble error={error} retry={() => void refetch()} />;
  return (
    <ol aria-label="What happened" className="grid gap-1.5 text-caption">
      {data &&
        historyLines(data).map(({ at, words, note, lastedMs }) => (
          <li key={`${at} ${words}`} className="grid grid-cols-[4.25rem_minmax(0,1fr)_auto] gap-x-2">
            <time dateTime={at} className="text-ink-3 tabular-nums">
              {clockOf(new Date(at), timeZone)}
            </time>
            <span className="break-words">
              {words}
              {note && <span className="text-ink-3">: {note}</span>}
            </span>
            <span className="text-ink-3 tabular-nums">{lastedMs !== null && stepTime(lastedMs)}</span>
          </li>
        ))}
    </ol>
  );
}

/** How a take came about, folded away: each change of its state, and how long each lasted. */
export function History({ jobId }: { jobId: string }) {
  return (
    <div className="mt-5">
      <Disclosure title="History">
        <Lines jobId={jobId} />
      </Disclosure>
    </div>
  );
}
