import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { balances, jobs } from "@/lib/server/db/schema";
import { apiError } from "@/tests/support/fashn-server";
import { together } from "./setup";

// The balance as the only judge of what is sent, read from a FASHN that charges when a prediction completes.

const pair = together();

const balanceModule = () => import("@/lib/server/credits/balance");
const readings = () => pair.fashn.requests.filter(({ path }) => path === "/v1/credits");
const totals = async () => {
  const rows = await pair.studio.db.select().from(balances).orderBy(balances.id);
  return rows.map(({ total }) => total);
};

/** Sets FASHN's balance and lets the studio read it. */
async function balanceOf(credits: number): Promise<void> {
  pair.fashn.credits = credits;
  const { getCredits, readBalance } = await balanceModule();
  await expect
    .poll(async () => {
      await readBalance();
      return (await getCredits()).total;
    })
    .toBe(credits);
}

const waiting = (id: string) =>
  expect.poll(async () => (await pair.studio.job(id))?.error?.name, { timeout: 20_000 }).toBe("WaitsForCredits");

it("a job that the balance does not cover waits and says so; a cheaper one behind it goes, and so does it once it is covered", async () => {
  const { fashn, studio } = pair;
  await balanceOf(5);
  const dear = await studio.tryOn({ num_images: 4 });
  await waiting(dear.id);
  expect(await studio.job(dear.id)).toMatchObject({
    status: "queued",
    error: { title: "Waits for credits", detail: "Needs 8, 5 left", charged: "no" },
  });
  const cheap = await studio.tryOn();
  await studio.until(cheap.id, "done");
  expect(fashn.runs).toHaveLength(1);
  await expect.poll(async () => (await studio.job(dear.id))?.error?.detail).toBe("Needs 8, 3 left");

  // Topped up, and a person asks to look again.
  fashn.credits = 8;
  const { check } = await import("@/lib/server/jobs/check");
  await check(dear.id);
  expect(await studio.until(dear.id, "done")).toMatchObject({ usedCredits: 8, error: null });
  expect(fashn.runs).toHaveLength(2);
});

it("what is running is held: of two jobs that fit one by one only one is sent", async () => {
  const { fashn, studio } = pair;
  await balanceOf(9);
  fashn.takesMs = null;
  const first = await studio.tryOn({ num_images: 4 });
  await studio.until(first.id, "running");
  const second = await studio.tryOn({ num_images: 4 });
  await waiting(second.id);
  const { getCredits } = await balanceModule();
  expect(await getCredits()).toMatchObject({ total: 9, held: 16 });
  expect((await studio.job(second.id))?.error?.detail).toBe("Needs 8, 1 left");

  // The first fails and is free: the credits that it held are there for the second.
  await fashn.fail(fashn.latest, "PoseError");
  expect(await studio.until(first.id, "failed")).toMatchObject({ usedCredits: 0 });
  await studio.until(second.id, "running");
  await fashn.complete(fashn.latest, 4);
  await studio.until(second.id, "done");
  await expect.poll(async () => await getCredits()).toMatchObject({ total: 1, held: 0 });
});

it("an unknown balance keeps nobody from trying", async () => {
  const { studio } = pair;
  const { facts } = await import("@/lib/server/db/schema");
  const { source } = await import("@/lib/server/credits/known");
  await studio.db.delete(facts).where(eq(facts.key, `credits of ${source()}`));
  pair.fashn.next.credits.push(...Array.from({ length: 50 }, () => apiError(500, "InternalServerError")));
  const { id } = await studio.tryOn();
  await studio.until(id, "done");
});

it("fifty jobs that settle together ask for a few readings, and nothing is held afterwards", async () => {
  const { fashn, studio } = pair;
  await balanceOf(1000);
  const id = (n: number) => `settles-${n}`;
  const many = Array.from({ length: 50 }, (_, n) => n);
  for (const n of many) {
    const refused = { name: "PoseError", message: "" };
    const ended = { status: "failed", output: null, error: refused, credits: 0, webhookUrl: null };
    fashn.predictions.set(id(n), { id: id(n), ...ended });
  }
  const began = Date.now();
  const before = readings().length;
  await studio.db.insert(jobs).values(
    many.map((n) => ({
      id: id(n),
      predictionId: id(n),
      status: "running" as const,
      nextLookAt: new Date(),
      model: "tryon-max",
      inputs: {},
      expected: 1,
      estimatedCredits: 3,
      typicalMs: 1000,
      createdBy: "local",
    })),
  );
  const { getCredits } = await balanceModule();
  expect(await getCredits()).toMatchObject({ total: 1000, held: 150 });
  (await import("@/lib/server/jobs/looks")).wakeLooks();
  for (const n of many) await studio.until(id(n), "failed");
  await expect.poll(async () => await getCredits()).toMatchObject({ total: 1000, held: 0 });
  const asked = readings().length - before;
  expect(asked).toBeGreaterThan(0);
  // At most one begins in a second, however many ask for it.
  expect(asked).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 1000) + 1);
});

it("every reading that differs is in the history, the same one is not there twice", async () => {
  await balanceOf(500);
  await balanceOf(500);
  const known = await totals();
  await balanceOf(450);
  await balanceOf(500);
  expect((await totals()).slice(known.length)).toEqual([450, 500]);
  expect(known.filter((total, n) => total === known[n - 1])).toEqual([]);
});

it("of hours long over the last reading stays, of the last thirty days all", async () => {
  const { studio } = pair;
  const { thin } = await import("@/lib/server/credits/history");
  const row = (at: string, total: number, source = "thin") => ({
    source,
    total,
    subscription: 0,
    onDemand: 0,
    at: new Date(at),
  });
  const recent = new Date(Date.now() - 60_000).toISOString();
  await studio.db
    .insert(balances)
    .values([
      row("2020-01-01T10:00:00Z", 1),
      row("2020-01-01T10:30:00Z", 2),
      row("2020-01-01T10:59:59Z", 3),
      row("2020-01-01T10:59:59Z", 4, "another"),
      row("2020-01-01T11:00:00Z", 5),
      row(recent, 6),
      row(recent, 7),
    ]);
  await studio.db.transaction(thin);
  const left = await studio.db.select().from(balances).where(eq(balances.source, "thin")).orderBy(balances.id);
  expect(left.map(({ total }) => total)).toEqual([3, 5, 6, 7]);
});

it("every way to an end knows its credits, or that FASHN did not say", async () => {
  const { fashn, studio } = pair;
  await balanceOf(1000);
  const used = async (id: string) => {
    const [row] = await studio.db.select().from(jobs).where(eq(jobs.id, id));
    return row?.usedCredits;
  };
  fashn.next.run.push(apiError(400, "BadRequest"));
  const refused = await studio.tryOn();
  await studio.until(refused.id, "failed");
  expect(await used(refused.id)).toBe(0);

  fashn.next.run.push((_, response) => void response.destroy());
  const doubted = await studio.tryOn();
  await studio.until(doubted.id, "in_doubt");
  expect(await used(doubted.id)).toBeNull();

  fashn.takesMs = null;
  const silent = await studio.tryOn();
  await studio.until(silent.id, "running");
  fashn.latest.output = fashn.outputs(fashn.latest.id, 1);
  await fashn.end(fashn.latest, "completed", null);
  await studio.until(silent.id, "done");
  expect(await used(silent.id)).toBeNull();

  await balanceOf(0);
  const canceled = await studio.tryOn();
  await waiting(canceled.id);
  const { cancel } = await import("@/lib/server/jobs/cancel");
  await cancel(canceled.id);
  expect(await used(canceled.id)).toBe(0);
});
