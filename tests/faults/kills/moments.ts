import type { Answer, FashnServer } from "@/tests/support/fashn-server";

/** A line that the studio writes into its log about a job: between two states, or with one of them. */
export type Line = { step: string } | { from?: string; to: string };

/** A named moment of a job's life: the studio tells of it in its log, or FASHN sees it. */
export type Moment = {
  name: string;
  /** Around the request: a studio that errs here sends its job twice. */
  sending?: true;
} & ({ line: Line } | { seen: (fashn: FashnServer, kill: Kill) => void });

type Kill = () => void;

/** Takes a request in and never answers it: the caller is gone. */
const silent =
  (kill: Kill): Answer =>
  () =>
    kill();

/**
 * Every named step of a job's life, in order. What is "being" written is killed inside the transaction, before it
 * is committed; the step after it is killed as soon as it is.
 */
export const moments: readonly Moment[] = [
  { name: "stored as queued", line: { to: "queued" } },
  { name: "being claimed", line: { from: "queued", to: "submitting" } },
  { name: "claimed", line: { step: "claimed" } },
  { name: "pictures ready", line: { step: "pictures ready" } },
  { name: "turn taken", line: { step: "turn taken" } },
  { name: "marked as sent", sending: true, line: { step: "marked sent" } },
  { name: "request at FASHN, not accepted", sending: true, seen: (fashn, kill) => fashn.next.run.push(silent(kill)) },
  {
    name: "request accepted, not answered",
    sending: true,
    seen: (fashn, kill) =>
      fashn.next.run.push((request) => {
        fashn.accept(request);
        kill();
      }),
  },
  { name: "answer received", sending: true, line: { step: "answered" } },
  { name: "id being stored", sending: true, line: { from: "submitting", to: "running" } },
  { name: "id stored", sending: true, line: { step: "id stored" } },
  { name: "status asked for", seen: (fashn, kill) => fashn.next.status.push(silent(kill)) },
  { name: "looked at", line: { step: "looked" } },
  { name: "completion being stored", line: { from: "running", to: "saving" } },
  { name: "completion stored", line: { step: "completion stored" } },
  {
    name: "output half sent",
    seen: (fashn, kill) =>
      fashn.next.output.push(async ({ path }, response) => {
        const bytes = await fashn.file(path);
        response.writeHead(200, { "content-type": "image/png", "content-length": bytes.length });
        response.write(bytes.subarray(0, bytes.length / 2), kill);
      }),
  },
  { name: "output fetched", line: { step: "output fetched" } },
  { name: "file stored", line: { step: "file stored" } },
  { name: "rows written", line: { step: "rows written" } },
  { name: "end being stored", line: { from: "saving", to: "done" } },
  { name: "result kept", line: { step: "result kept" } },
];

/** Whether a line of the log is the one. */
export function tells(text: string, line: Line): boolean {
  if (!text.startsWith("{")) return false;
  const told = JSON.parse(text) as Record<string, unknown>;
  if (typeof told.jobId !== "string") return false;
  if ("step" in line) return told.step === line.step;
  return told.to === line.to && told.from === line.from;
}
