import { describe, expect, it } from "vitest";
import { addressOf, dayKey, daysOf } from "@/lib/client/ledger/period";

describe("the days of a ledger", () => {
  it("are whole months, also over the turn of a year and in a leap year", () => {
    const days = (period: "this-month" | "last-month" | "all", today: string) => daysOf({ period, by: "day" }, today);
    expect(days("this-month", "2026-11-21")).toEqual({ from: "2026-11-01", to: "2026-11-30" });
    expect(days("last-month", "2026-01-31")).toEqual({ from: "2025-12-01", to: "2025-12-31" });
    expect(days("last-month", "2028-03-31")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    expect(days("all", "2026-11-21")).toEqual({});
  });

  it("may have an open end", () => {
    expect(daysOf({ period: "own", from: "2026-11-03", by: "tool" }, "2026-11-21")).toEqual({ from: "2026-11-03" });
  });

  it("are those of the person: it is tomorrow in Auckland while it is today in Lisbon", () => {
    const at = new Date("2026-11-21T20:00Z");
    expect(dayKey(at, "Pacific/Auckland")).toBe("2026-11-22");
    expect(dayKey(at, "Europe/Lisbon")).toBe("2026-11-21");
  });

  it("stand in the address, and nothing does that goes without saying", () => {
    expect(addressOf({ period: "this-month", by: "day" })).toBe("/ledger");
    expect(addressOf({ period: "all", by: "tool" })).toBe("/ledger?period=all&by=tool");
    expect(addressOf({ period: "own", from: "2026-11-01", to: undefined, by: "day" })).toBe("/ledger?from=2026-11-01");
  });
});
