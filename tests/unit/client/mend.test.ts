import { expect, it } from "vitest";
import { mayFetch, mayRetry, mendOf } from "@/lib/client/mend";
import type { JobError } from "@/lib/types/job";
import { jobView } from "@/tests/support/views";

const error = (name: string): JobError => ({
  name,
  title: "Not a result",
  advice: "FASHN keeps the result for 72 hours: fetch it again.",
  detail: null,
  charged: "yes",
  again: false,
});

it("offers to fetch what FASHN has finished and the studio has not, and nothing that costs again", () => {
  for (const status of ["failed", "done", "saving"] as const) {
    const job = jobView({ status, error: error("NotFetched") });
    expect([mayFetch(job), mayRetry(job), mendOf(job)], status).toEqual([true, false, null]);
  }
  expect(mayFetch(jobView({ status: "saving", error: error("NotSavedYet") }))).toBe(true);
  expect(mayFetch(jobView({ status: "saving", error: null })), "it comes by itself").toBe(false);
  expect(mayFetch(jobView({ status: "failed", error: error("PoseError") }))).toBe(false);
});
