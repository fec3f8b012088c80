import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import type { ModelName } from "@/lib/catalog";
import { jobEvents, jobs } from "@/lib/server/db/schema";
import { together } from "./setup";

const pair = together({ FASHN_MAX_CONCURRENCY: "2" });

const [anna, bo] = [
  { id: "anna", name: "Anna" },
  { id: "bo", name: "Bo" },
];

/** So many takes of words alone, in one submission each. */
async function queue(person: typeof anna, count: number, words: string): Promise<string[]> {
  const { submit } = await import("@/lib/server/jobs/submit");
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const [job] = await submit("model-create" satisfies ModelName, { prompt: `${words} ${n}` }, person);
    ids.push(job.id);
  }
  return ids;
}

const prompts = () => pair.fashn.runs.map(({ body }) => body?.inputs?.prompt);

async function pause(paused: boolean) {
  const { decide } = await import("@/lib/server/jobs/decide");
  await decide({ paused });
}

afterEach(async () => {
  const { db } = pair.studio;
  const end = (status: "queued" | "running") =>
    db.update(jobs).set({ status: "canceled" }).where(eq(jobs.status, status));
  await end("queued");
  // FASHN has what is being sent before the studio knows that; it would hold its place in the next test.
  await expect.poll(() => db.$count(jobs, eq(jobs.status, "submitting"))).toBe(0);
  await end("running");
  await pause(false);
});

test("while the queue is paused nothing is sent; going on sends at once what waited, fairly", async () => {
  const { fashn, studio } = pair;
  await pause(true);
  await queue(anna, 200, "anna");
  const [late] = await queue(bo, 1, "bo");
  const { claimNext } = await import("@/lib/server/jobs/claim");
  expect(await claimNext()).toBeNull();
  expect(fashn.runs).toHaveLength(0);
  expect(await studio.job(late ?? "")).toMatchObject({ status: "queued" });

  fashn.takesMs = null;
  await pause(false);
  // Both places at once: one is Anna's, the other Bo's.
  await expect.poll(prompts).toHaveLength(2);
  expect(prompts().sort()).toEqual(["anna 0", "bo 0"]);
});

test("persons take turns, however many jobs each has; what is postponed holds nobody up", async () => {
  const { studio } = pair;
  await pause(true);
  const ids = await queue({ id: "cy", name: "Cy" }, 5, "cy");
  const [postponed = "", ...rest] = await queue({ id: "di", name: "Di" }, 4, "di");
  await studio.db
    .update(jobs)
    .set({ nextLookAt: new Date(Date.now() + 3_600_000) })
    .where(eq(jobs.id, postponed));
  await pause(false);
  await expect.poll(prompts).toHaveLength(8);
  const claims = await studio.db
    .select({ by: jobs.createdBy })
    .from(jobEvents)
    .innerJoin(jobs, eq(jobs.id, jobEvents.jobId))
    .where(and(eq(jobEvents.status, "submitting"), inArray(jobs.id, [...ids, ...rest])))
    .orderBy(asc(jobEvents.id));
  expect(claims.map(({ by }) => by).join(" ")).toBe("cy di cy di cy di cy cy");
  expect(await studio.job(postponed)).toMatchObject({ status: "queued" });
});

test("a person is served when the place is taken, not when somebody began to wait for it", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  const { asked, free } = await studio.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('fashn-studio places'))`);
    const asked = queue(anna, 1, "served");
    // On a server somebody wants to send it by now, and waits.
    await tx.execute(sql`select pg_sleep(0.5)`);
    const now = await tx.execute(sql`select extract(epoch from clock_timestamp()) * 1000 as ms`);
    return { asked: () => asked, free: Number((now as unknown as { rows: { ms: string }[] }).rows[0]?.ms) };
  });
  const [id = ""] = await asked();
  await studio.until(id, "running");
  const [served] = await studio.db
    .select({ at: jobEvents.at })
    .from(jobEvents)
    .where(and(eq(jobEvents.jobId, id), eq(jobEvents.status, "submitting")));
  expect(served?.at.getTime()).toBeGreaterThanOrEqual(Math.floor(free));
});
