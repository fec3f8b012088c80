import { expect, test } from "vitest";
import { traceLines } from "@/scripts/trace-lines";

const id = "01jexample0000000000000000";
const at = (seconds: string) => `2026-01-02T10:00:${seconds}Z`;

const history = {
  id,
  take: 12,
  model: "tryon-max" as const,
  batchId: null,
  predictionId: "p-1",
  events: [
    { status: "queued" as const, note: null, at: at("00.000") },
    { status: "submitting" as const, note: null, at: at("00.250") },
    { status: "queued" as const, note: "RateLimitExceeded", at: at("01.250") },
    { status: "canceled" as const, note: null, at: at("31.250") },
  ],
};

const line = (seconds: string, more: object) =>
  JSON.stringify({ level: "info", time: at(seconds), jobId: id, ...more });

test("changes and log lines of one job stand in order, with how long each lasted", () => {
  const log = [
    "studio: http://localhost:3000",
    line("00.250", { from: "queued", to: "submitting", msg: "job" }),
    line("01.100", { route: "run", outcome: "rate_limited", ms: 812, msg: "fashn" }),
    line("01.000", { err: { message: "no room" }, msg: "outputs could not be stored yet" }),
    JSON.stringify({ time: at("00.500"), jobId: "another", msg: `speaks of ${id}` }),
    `{"broken ${id}`,
  ];
  expect(traceLines(history, log)).toEqual([
    `Take 12, tryon-max, job ${id}, prediction p-1`,
    "2026-01-02 10:00:00.000  Taken (0.3 s)",
    "2026-01-02 10:00:00.250  Sending (1.0 s)",
    "2026-01-02 10:00:01.000    outputs could not be stored yet, err no room",
    "2026-01-02 10:00:01.100    fashn 0.8 s, route run, outcome rate_limited",
    "2026-01-02 10:00:01.250  Back in the queue: RateLimitExceeded (30 s)",
    "2026-01-02 10:00:31.250  Canceled",
  ]);
});
