import { describe, expect, it } from "vitest";
import { billOf } from "@/lib/client/bill";
import { moneyOf, withMoney } from "@/lib/client/money";
import { progressOf } from "@/lib/client/takes";
import type { JobError, JobView } from "@/lib/types/job";

const job = (more: Partial<JobView>) =>
  ({ status: "done", estimatedCredits: 8, usedCredits: 8, error: null, ...more }) as JobView;
const error = (charged: JobError["charged"]) => ({ charged }) as JobError;

describe("what a take has cost", () => {
  it("is said in full where it is another sum than was estimated", () => {
    expect(billOf(job({ usedCredits: 9 }))).toEqual({ kind: "other", words: "estimated 8, used 9" });
    expect(billOf(job({}))).toEqual({ kind: "as-estimated", words: "8 credits" });
    expect(billOf(job({}), true).words).toBe("estimated 8, used 8");
  });

  it("is free where FASHN failed or took nothing, also in takes of before", () => {
    expect(billOf(job({ status: "failed", usedCredits: 0 })).kind).toBe("free");
    expect(billOf(job({ status: "failed", usedCredits: null, error: error("no") })).kind).toBe("free");
    expect(billOf(job({ status: "canceled", usedCredits: null })).kind).toBe("free");
  });

  it("is unknown where FASHN did not say", () => {
    expect(billOf(job({ status: "in_doubt", usedCredits: null, error: error("unknown") })).kind).toBe("unknown");
    expect(billOf(job({ usedCredits: null })).kind).toBe("unknown");
  });
});

describe("money", () => {
  it("stands beside credits where a price is set", () => {
    expect(withMoney(8, 0.075)).toBe("8 credits · $0.60");
    expect(withMoney(1, null)).toBe("1 credit");
    expect(moneyOf(0, 0.075)).toBe("$0.00");
    expect(moneyOf(1, 0.0042)).toBe("$0.0042");
    expect(moneyOf(20_000, 0.075)).toBe("$1,500.00");
  });
});

it("a take that waits for credits says so where its progress stands", () => {
  const waits = { name: "WaitsForCredits", title: "Waits for credits", detail: "Needs 8, 3 left" } as JobError;
  expect(progressOf(job({ status: "queued", error: waits, ahead: 2 }), 0)).toMatchObject({
    word: "Waits for credits",
    note: "Needs 8, 3 left",
  });
});
