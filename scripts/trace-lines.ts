import { z } from "zod";
import { historyLines, stepTime } from "../lib/client/history";
import type { JobHistory } from "../lib/types/history";

const logLine = z.looseObject({ time: z.string(), msg: z.string(), jobId: z.string().optional() });
type LogLine = z.output<typeof logLine>;

/** Stand in every line, or in the heading already. */
const known = new Set(["time", "level", "msg", "jobId", "predictionId", "batchId"]);

const told = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return String(value);
  return "message" in value ? String(value.message) : JSON.stringify(value);
};

function readLine(text: string): LogLine | null {
  try {
    return logLine.parse(JSON.parse(text));
  } catch {
    // Next and the start write plain words between the lines.
    return null;
  }
}

/** Changes of state stand in the history already, and there they are certain. The first line alone names the press. */
const isChange = ({ msg, from }: LogLine) => msg === "job" && from !== undefined;

function logWords({ msg, ...line }: LogLine): string {
  const { ms, ...rest } = line;
  const more = Object.entries(rest).filter(([name, value]) => !known.has(name) && value != null);
  const took = typeof ms === "number" ? ` ${stepTime(ms)}` : "";
  return [`${msg}${took}`, ...more.map(([name, value]) => `${name} ${told(value)}`)].join(", ");
}

/**
 * One job's life in order: every change of its state with how long it lasted, and between them what the log says.
 * @param log lines of the studio's log, of any jobs
 */
export function traceLines(history: JobHistory, log: Iterable<string> = []): string[] {
  const { id, take, model, batchId, predictionId } = history;
  const changes = historyLines(history).map(({ at, words, note, lastedMs }) => ({
    at,
    text: `${words}${note ? `: ${note}` : ""}${lastedMs === null ? "" : ` (${stepTime(lastedMs)})`}`,
  }));
  const said = [...log].flatMap((text) => {
    const line = text.includes(id) ? readLine(text) : null;
    return line?.jobId === id && !isChange(line) ? [{ at: line.time, text: `  ${logWords(line)}` }] : [];
  });
  const heading = [`Take ${take}, ${model}`, `job ${id}`];
  if (batchId) heading.push(`batch ${batchId}`);
  if (predictionId) heading.push(`prediction ${predictionId}`);
  const lines = [...changes, ...said].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [heading.join(", "), ...lines.map(({ at, text }) => `${at.replace("T", " ").replace("Z", "")}  ${text}`)];
}
