import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobEvents, jobs } from "@/lib/server/db/schema";
import { apiError } from "@/tests/support/fashn-server";
import { together } from "../jobs/setup";

const pair = together();

const ago = (hours: number) => sql<Date>`clock_timestamp() - ${hours} * interval '1 hour'`;
const accepted = (id: string, hours: number) =>
  pair.studio.db
    .update(jobs)
    .set({ createdAt: ago(hours), sentAt: ago(hours), acceptedAt: ago(hours) })
    .where(eq(jobs.id, id));
/** As if the studio had seen it finished so long ago. */
const finished = (id: string, hours: number) =>
  pair.studio.db
    .update(jobEvents)
    .set({ at: ago(hours) })
    .where(and(eq(jobEvents.jobId, id), eq(jobEvents.status, "saving")));

const breakOff = (_: unknown, response: import("node:http").ServerResponse) => void response.destroy();

/** The queue's items for a job's outputs: how long they pause at most, in seconds; null for the queue's own. */
async function pauses(id: string): Promise<(number | null)[]> {
  const found = (await pair.studio.db.execute(
    sql`select retry_delay_max from pgboss.job where name = 'save' and data->>'jobId' = ${id}`,
  )) as unknown as { rows: { retry_delay_max: number | null }[] };
  return found.rows.map((row) => row.retry_delay_max);
}

const expired = {
  status: "failed",
  outputs: [],
  usedCredits: 2,
  error: { name: "OutputExpired", charged: "yes", advice: expect.stringContaining("FASHN deleted it") },
};

test("a prediction that finished while the studio was off for four days is told to be expired, and what it cost", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  const { id } = await studio.tryOn();
  await studio.until(id, "running");
  await accepted(id, 96);
  fashn.next.output.push(apiError(404, "NotFound"));
  await fashn.complete(fashn.latest);
  expect(await studio.until(id, "failed", "done")).toMatchObject(expired);
  expect(fashn.runs).toHaveLength(1);
});

test("a broken connection proves nothing about a late result: it is tried again, and kept when it comes", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  const { id } = await studio.tryOn();
  await studio.until(id, "running");
  await accepted(id, 96);
  fashn.next.output.push(breakOff);
  await fashn.complete(fashn.latest);
  expect(await studio.until(id, "failed", "done")).toMatchObject({ status: "done", error: null });
});

test("what could not be fetched for 72 hours has expired, whatever keeps it", async () => {
  const { fashn, studio } = pair;
  fashn.next.output.push(breakOff);
  const { id } = await studio.tryOn();
  await expect.poll(async () => (await studio.job(id))?.error?.name).toBe("NotSavedYet");
  fashn.next.output.push(...Array.from({ length: 40 }, () => breakOff));
  await finished(id, 71);
  await expect.poll(() => fashn.downloads.length, { timeout: 40_000 }).toBeGreaterThan(1);
  expect(await studio.job(id)).toMatchObject({ status: "saving" });
  await finished(id, 73);
  expect(await studio.until(id, "failed", "done")).toMatchObject(expired);
});

test("a private result is fetched within its hour: its tries never pause long, and after it the truth is told", async () => {
  const { fashn, studio } = pair;
  fashn.outputs = () => ["data:image/png;base64,bm90IGEgcGljdHVyZQ=="];
  const { id } = await studio.tryOn({ return_base64: true });
  await expect.poll(async () => (await studio.job(id))?.error?.name).toBe("NotSavedYet");
  expect((await studio.job(id))?.error?.advice).toContain("60 minutes");
  expect(await pauses(id)).toEqual([30]);
  const { recover } = await import("@/lib/server/jobs/recover");
  await recover();
  expect(await pauses(id)).toEqual([30, 30]);
  await finished(id, 1.1);
  expect(await studio.until(id, "failed", "done")).toMatchObject(expired);
});

test("what FASHN answers in place of a private result that is gone", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  const { id } = await studio.tryOn({ return_base64: true });
  await studio.until(id, "running");
  await accepted(id, 96);
  fashn.outputs = () => ["_expired"];
  await fashn.complete(fashn.latest);
  expect(await studio.until(id, "failed", "done")).toMatchObject(expired);
});
