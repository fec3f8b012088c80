import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/ledger/route";
import { GET as getCsv } from "@/app/api/ledger.csv/route";
import { source } from "@/lib/server/credits/known";
import { closeDatabase, db } from "@/lib/server/db/client";
import { assets, balances, jobs } from "@/lib/server/db/schema";
import type { JobError } from "@/lib/types/job";
import type { LedgerFigures, LedgerView } from "@/lib/types/ledger";
import { readCsv } from "@/tests/support/csv";
import { ownStudio } from "@/tests/support/files";

// A year of takes that ended at odd moments, many around midnight and around the hours that come twice or never, against a
// sum that is made without the database.

process.env.CREDIT_PRICE_USD = "0.075";
const studio = ownStudio("ledger");

type Ended = typeof jobs.$inferInsert & { status: "done" | "failed" | "in_doubt" | "canceled"; finishedAt: Date };

/** The same numbers in every run. */
let seed = 7;
const draw = (below: number) => {
  seed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
  return ((seed ^ (seed >>> 13)) >>> 0) % below;
};

const error = (name: string, charged: JobError["charged"]) => ({
  name,
  charged,
  title: "",
  advice: "",
  detail: null,
  again: false,
});

/** Changes of the clock in Berlin, New York and Lord Howe (by half an hour), and nights around them. UTC */
const hotSpots = [
  "2026-03-29T01:00Z",
  "2026-10-25T01:00Z",
  "2026-03-08T07:00Z",
  "2026-11-01T06:00Z",
  "2026-04-04T15:00Z",
];
const people = ["local", "=2+3", 'Zoë "Z", Lisbon'];
const models = ["tryon-max", "tryon-v1.6", "edit", "gone-model"];

function ended(n: number): Ended {
  const around = Date.parse(hotSpots[n % hotSpots.length] ?? "");
  const finishedAt = new Date(around + (draw(72 * 60) - 36 * 60) * 60_000);
  const kind = draw(10);
  const estimatedCredits = 1 + draw(12);
  const base = {
    id: `job-${String(n).padStart(4, "0")}`,
    model: models[draw(models.length)] ?? "edit",
    inputs: {},
    expected: 1,
    estimatedCredits,
    typicalMs: 1,
    createdBy: people[draw(people.length)] ?? "local",
    sentAt: finishedAt,
    finishedAt,
  };
  if (kind < 5) return { ...base, status: "done", usedCredits: estimatedCredits };
  if (kind === 5) return { ...base, status: "done", usedCredits: estimatedCredits + draw(5) - 2 };
  if (kind === 6) return { ...base, status: "done", usedCredits: null };
  if (kind === 7) return { ...base, status: "failed", usedCredits: 0, error: error("PoseError", "no") };
  // As failures were kept before their credits were.
  if (kind === 8) return { ...base, status: "failed", usedCredits: null, error: error("=BadRequest", "no") };
  return { ...base, status: "in_doubt", usedCredits: null, error: error("Interrupted", "unknown") };
}

const takes = Array.from({ length: 1300 }, (_, n) => ended(n));
const free = (job: Ended) => job.status === "failed";
const unknown = (job: Ended) => job.status !== "failed" && job.usedCredits == null;
const sum = (rows: Ended[], of: (job: Ended) => number) => rows.reduce((total, job) => total + of(job), 0);

function figuresOf(rows: Ended[]): Omit<LedgerFigures, "pictures"> {
  const known = rows.filter((job) => !free(job) && !unknown(job));
  return {
    takes: rows.length,
    estimated: sum(rows, (job) => job.estimatedCredits),
    free: sum(rows.filter(free), (job) => job.estimatedCredits),
    failed: rows.filter(free).length,
    unknown: sum(rows.filter(unknown), (job) => job.estimatedCredits),
    unsaid: rows.filter(unknown).length,
    difference: sum(known, (job) => (job.usedCredits ?? 0) - job.estimatedCredits),
    mismatches: known.filter((job) => job.usedCredits !== job.estimatedCredits).length,
    used: sum(known, (job) => job.usedCredits ?? 0),
  };
}

/** The day of a moment in a zone, as JavaScript sees it. */
const dayIn = (zone: string) => {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return ({ finishedAt }: Ended) => format.format(finishedAt);
};

beforeAll(async () => {
  const base = await db();
  await base.insert(jobs).values(takes);
  // None of these is in a ledger: not ended, or never sent.
  const open = takes.slice(0, 4).map((job, n) => ({ ...job, id: `open-${n}`, finishedAt: null, usedCredits: null }));
  await base
    .insert(jobs)
    .values([
      ...open.map((job, n) => ({ ...job, status: (["queued", "submitting", "running", "saving"] as const)[n] })),
      { ...takes[0], id: "never-sent", status: "canceled", sentAt: null, usedCredits: 0 } as Ended,
    ]);
  await base.insert(assets).values(
    ["result", "result", "derived"].map((origin, position) => ({
      id: `made-${position}`,
      kind: "image" as const,
      origin: origin as "result" | "derived",
      name: "",
      mime: "image/png",
      width: 1,
      height: 1,
      bytes: 1,
      sha256: `${position}`,
      storageKey: `${position}`,
      jobId: "job-0000",
      position,
      createdBy: "local",
    })),
  );
});
afterAll(async () => {
  await closeDatabase();
  studio.discard();
});

const url = (path: string, query: Record<string, string>) =>
  new Request(`http://studio.test/api/${path}?${new URLSearchParams(query)}`);

async function ledger(query: Record<string, string>): Promise<LedgerView> {
  const response = await GET(url("ledger", query), {});
  expect(response.status).toBe(200);
  return (await response.json()) as LedgerView;
}

const grouped = (rows: Ended[], keyOf: (job: Ended) => string) =>
  Object.fromEntries(Object.entries(Object.groupBy(rows, keyOf)).map(([key, some = []]) => [key, figuresOf(some)]));

const answered = ({ rows }: LedgerView) =>
  Object.fromEntries(rows.map(({ key, label: _, pictures: __, ...figures }) => [key, figures]));

describe("GET /api/ledger", () => {
  for (const zone of ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]) {
    it(`adds up the days of ${zone}, also those with 23, 24½ and 25 hours`, async () => {
      const view = await ledger({ zone });
      expect(answered(view)).toEqual(grouped(takes, dayIn(zone)));
      expect(view.rows.map(({ key }) => key)).toEqual(
        view.rows
          .map(({ key }) => key)
          .toSorted()
          .reverse(),
      );
      expect(view.totals).toMatchObject(figuresOf(takes));
      expect(view.totals.pictures).toBe(2);
    });

    it(`takes a range by the days of ${zone}, both ends included`, async () => {
      const [from, to] = ["2026-10-25", "2026-11-01"];
      const dayOf = dayIn(zone);
      const within = takes.filter((job) => dayOf(job) >= from && dayOf(job) <= to);
      expect(within.length).toBeGreaterThan(50);
      expect(answered(await ledger({ zone, from, to, by: "tool" }))).toEqual(grouped(within, ({ model }) => model));
      expect(answered(await ledger({ zone, from, to, by: "person" }))).toEqual(grouped(within, (job) => job.createdBy));
    });
  }

  it("balances: what was used is the estimate less what was free or is unknown, with the difference", async () => {
    const { rows, totals } = await ledger({ by: "tool" });
    for (const row of [...rows, totals]) {
      expect(row.used).toBe(row.estimated - row.free - row.unknown + row.difference);
    }
    expect(rows.find(({ key }) => key === "tryon-v1.6")?.label).toBe("Try-on v1.6");
    expect(rows.find(({ key }) => key === "gone-model")?.label).toBe("gone-model");
  });

  it("lists the takes that were charged another sum, newest first, with the way to them", async () => {
    const wrong = takes.filter((job) => !free(job) && !unknown(job) && job.usedCredits !== job.estimatedCredits);
    const { mismatches, totals } = await ledger({});
    expect(totals.mismatches).toBe(wrong.length);
    expect(mismatches).toHaveLength(50);
    for (const { estimated, used, jobId } of mismatches) {
      expect(takes.find(({ id }) => id === jobId)).toMatchObject({ estimatedCredits: estimated, usedCredits: used });
    }
    expect(mismatches.map(({ at }) => at)).toEqual(
      mismatches
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
  });

  it("refuses what is no day, no zone, or no group", async () => {
    for (const query of [
      { from: "2026-02-30" },
      { to: "yesterday" },
      { zone: "Europe/Nowhere" },
      { zone: "+05:30" },
      { zone: "UTC'; drop table jobs" },
      { by: "moon" },
    ]) {
      expect((await GET(url("ledger", query as unknown as Record<string, string>), {})).status).toBe(400);
    }
  });
});

describe("the balance over time", () => {
  it("begins with the balance at the beginning, and leaves out another FASHN's", async () => {
    const at = (day: number, total: number, from = source()) => ({
      source: from,
      total,
      subscription: total,
      onDemand: 0,
      at: new Date(`2026-07-0${day}T12:00Z`),
    });
    await (await db()).insert(balances).values([at(1, 90), at(2, 80), at(3, 70), at(3, 1, "elsewhere"), at(4, 60)]);
    const { balances: line } = await ledger({ from: "2026-07-03", to: "2026-07-03" });
    expect(line).toEqual([
      { at: "2026-07-02T12:00:00.000Z", total: 80 },
      { at: "2026-07-03T12:00:00.000Z", total: 70 },
    ]);
  });

  it("thins out what a screen cannot show, and keeps the last", async () => {
    const many = Array.from({ length: 1900 }, (_, n) => ({
      source: source(),
      total: n,
      subscription: n,
      onDemand: 0,
      at: new Date(Date.UTC(2026, 7, 1) + n * 60_000),
    }));
    await (await db()).insert(balances).values(many);
    const { balances: line } = await ledger({ from: "2026-08-01", to: "2026-08-05" });
    expect(line.length).toBeLessThanOrEqual(602);
    expect(line.at(-1)?.total).toBe(1899);
  });
});

describe("GET /api/ledger.csv", () => {
  async function csv(query: Record<string, string>) {
    const response = await getCsv(url("ledger.csv", query), {});
    expect(response.headers.get("content-type")).toMatch(/^text\/csv; charset=utf-8/);
    const [head = [], ...records] = readCsv(await response.text());
    return records.map((record) => Object.fromEntries(record.map((cell, n) => [head[n] ?? "", cell])));
  }

  it("has every take once, and reads back to the same sums", async () => {
    const records = await csv({ by: "take", zone: "Europe/Berlin" });
    expect(records).toHaveLength(takes.length);
    expect(new Set(records.map(({ take }) => take)).size).toBe(takes.length);
    const used = records.reduce((total, record) => total + Number(record.used), 0);
    expect(used).toBe(figuresOf(takes).used);
    const day = dayIn("Europe/Berlin");
    expect(records.map(({ ended }) => ended?.slice(0, 10)).toSorted()).toEqual(takes.map(day).toSorted());
    const money = records.reduce((total, record) => total + Number(record.used_usd), 0);
    expect(money).toBeCloseTo(used * 0.075, 6);
  });

  it("keeps names whole and lets none of them be a formula", async () => {
    const byPerson = await csv({ by: "person" });
    expect(byPerson.map(({ person }) => person).toSorted()).toEqual(["'=2+3", "You", 'Zoë "Z", Lisbon'].toSorted());
    const errors = new Set((await csv({ by: "take" })).map(({ error }) => error));
    expect(errors).toContain("'=BadRequest");
  });

  it("says what the page says, by day and by tool", async () => {
    for (const by of ["day", "tool"]) {
      const { rows } = await ledger({ by, zone: "America/New_York" });
      const records = await csv({ by, zone: "America/New_York" });
      expect(records.map(({ used, estimated, free: cost }) => [used, estimated, cost].map(Number))).toEqual(
        rows.map((row) => [row.used, row.estimated, row.free]),
      );
    }
  });
});
