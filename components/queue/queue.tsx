"use client";

import Link from "next/link";
import { More } from "@/components/gallery/more";
import { buttonClass } from "@/components/ui/button";
import { Crops } from "@/components/ui/crops";
import { ReadTrouble } from "@/components/ui/read-trouble";
import { Switch } from "@/components/ui/switch";
import { counted } from "@/lib/catalog/price";
import { useJobOf } from "@/lib/client/job-of";
import { useJobs } from "@/lib/client/jobs";
import { useLine } from "@/lib/client/line";
import { FailedAgain } from "./failed-again";
import { Part } from "./part";
import { QueueRow } from "./queue-row";
import { usePause } from "./use-pause";
import { Waiting } from "./waiting";

function RowOf({ id }: { id: string }) {
  const job = useJobOf(id);
  return job ? <QueueRow job={job} /> : null;
}

/** What the studio works on, what waits in the order in which it is sent, and what is settled, newest first. */
export function Queue() {
  const { data: line, error: lineError, refetch: readLine } = useLine();
  const settled = useJobs({ settled: true });
  const { paused, setPaused } = usePause();
  // A take that has just ended may still stand in the line that was read before.
  const over = new Set(settled.jobs.map(({ id }) => id));
  const underWay = line?.underWay.filter((id) => !over.has(id)) ?? [];
  const failures = settled.jobs.filter(({ status }) => status === "failed").length;
  const isEmpty = line && line.waiting.length + line.underWay.length + settled.jobs.length === 0;
  const error = lineError ?? settled.error;
  return (
    <div className="mx-auto min-h-dvh max-w-240 px-10 pt-5 pb-10 max-sm:px-4">
      <header className="mb-6 flex items-baseline justify-between gap-4">
        <h1 className="display text-display-m max-sm:sr-only">Queue</h1>
        <div className="flex items-center gap-6 max-sm:flex-1 max-sm:justify-between">
          {line && line.credits > 0 && (
            <span className="text-caption text-ink-3">{counted(line.credits, "credit")} under way</span>
          )}
          <div className="ml-auto">
            <Switch checked={paused} onChange={(on) => void setPaused(on)}>
              Pause
            </Switch>
          </div>
        </div>
      </header>
      {paused && (
        <p className="mb-6 bg-amber-wash px-4 py-3">
          <b className="font-strong text-amber">Paused for everybody.</b> Nothing is sent until the queue is resumed.
          What was sent goes on.{" "}
          <button type="button" className="link" onClick={() => void setPaused(false)}>
            Resume
          </button>
        </p>
      )}
      {error && <ReadTrouble error={error} retry={() => void (lineError ? readLine() : settled.refetch())} />}
      {line && (
        <>
          <Part title="Running" count={underWay.length} note={underWay.length}>
            <ul>
              {underWay.map((id) => (
                <RowOf key={id} id={id} />
              ))}
            </ul>
          </Part>
          {line.waiting.length > 0 && <Waiting line={line} paused={paused} />}
        </>
      )}
      <Part title="Settled" count={settled.jobs.length} note={<FailedAgain failures={failures} />}>
        <ul>
          {settled.jobs.map((job) => (
            <QueueRow key={job.id} job={job} />
          ))}
        </ul>
      </Part>
      {settled.hasNextPage && !error && (
        <More key={settled.jobs.length} onReach={() => !settled.isFetchingNextPage && void settled.fetchNextPage()}>
          Reading earlier takes
        </More>
      )}
      {isEmpty && !settled.isPending && !error && (
        <Crops
          title="Nothing waits or runs"
          className="max-w-120"
          actions={
            <Link href="/try-on" className={buttonClass("strong")}>
              Start with try-on
            </Link>
          }
        >
          Every take passes through here: what waits, what runs, and how the last ones ended.
        </Crops>
      )}
    </div>
  );
}
