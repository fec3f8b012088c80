import { describe, expect, it } from "vitest";
import { groupByDay } from "@/components/gallery/days";
import { inTakeOrder } from "@/lib/client/assets";
import { dayOf, longDate, moment, timeOf } from "@/lib/client/dates";
import { assetView } from "../../support/views";

const at = new Date("2026-11-21T23:30:00Z");

describe("dates", () => {
  it("are written in words, in the time zone of the person", () => {
    expect(longDate(at, "Europe/Lisbon")).toBe("Saturday 21 November");
    expect(longDate(at, "Asia/Tokyo")).toBe("Sunday 22 November");
    expect(timeOf(at, "Europe/Lisbon")).toBe("23:30");
    expect(timeOf(new Date("2026-11-21T00:05:00Z"), "UTC")).toBe("00:05");
  });

  it("say the year only when it is another one", () => {
    expect(longDate(at, "UTC", new Date("2027-01-02T00:00:00Z"))).toBe("Saturday 21 November 2026");
  });

  it("call today and yesterday by their names, by the calendar and not by hours", () => {
    expect(moment(at, "UTC", new Date("2026-11-21T23:50:00Z"))).toBe("today 23:30");
    expect(moment(at, "UTC", new Date("2026-11-22T00:10:00Z"))).toBe("yesterday 23:30");
    expect(moment(at, "UTC", new Date("2026-11-24T00:10:00Z"))).toBe("Saturday 21 November, 23:30");
  });

  it("tell the same day of two months apart", () => {
    const other = new Date("2026-10-21T23:30:00Z");
    expect(dayOf(at, "UTC").key).not.toBe(dayOf(other, "UTC").key);
  });
});

describe("groupByDay", () => {
  it("starts a day at the person's midnight", () => {
    const late = assetView({ id: "late", createdAt: "2026-11-21T16:00:00Z" });
    const early = assetView({ id: "early", createdAt: "2026-11-21T14:00:00Z" });
    const days = (zone: string) =>
      groupByDay([late, early], zone).map(({ day, assets }) => [day, assets.map(({ id }) => id)]);
    expect(days("UTC")).toEqual([["21", ["late", "early"]]]);
    expect(days("Asia/Tokyo")).toEqual([
      ["22", ["late"]],
      ["21", ["early"]],
    ]);
  });
});

describe("inTakeOrder", () => {
  it("puts the outputs of a take in their own order and leaves the takes in theirs", () => {
    const made = (jobId: string, position: number) => assetView({ id: `${jobId}${position}`, jobId, position });
    const read = [made("b", 1), made("b", 0), made("a", 2), made("a", 0), made("a", 1)];
    expect(inTakeOrder(read).map(({ id }) => id)).toEqual(["b0", "b1", "a0", "a1", "a2"]);
    expect(inTakeOrder([])).toEqual([]);
  });
});
