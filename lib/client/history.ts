import type { JobHistory } from "@/lib/types/history";
import type { JobStatus } from "@/lib/types/job";

const words: Record<JobStatus, string> = {
  queued: "Back in the queue",
  submitting: "Sending",
  running: "FASHN at work",
  saving: "Finished at FASHN, being stored",
  done: "Stored",
  failed: "Failed",
  in_doubt: "In doubt",
  canceled: "Canceled",
};

export type HistoryLine = {
  /** ISO */
  at: string;
  words: string;
  /** Why, where there was a reason. */
  note: string | null;
  /** Milliseconds until the next change; null for the last. */
  lastedMs: number | null;
};

/** What happened to a job, a line for each change of its state. */
export function historyLines({ events }: JobHistory): HistoryLine[] {
  return events.map(({ status, note, at }, index) => {
    const next = events[index + 1];
    return {
      at,
      words: index === 0 && status === "queued" ? "Taken" : words[status],
      note,
      lastedMs: next ? Math.max(0, Date.parse(next.at) - Date.parse(at)) : null,
    };
  });
}

/** "0.3 s", "12 s", "4 min 10 s": what a step took, however short. */
export function stepTime(ms: number): string {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
