import { eq, inArray } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { jobs } from "@/lib/server/db/schema";
import { together } from "./setup";

const pair = together({ FASHN_MAX_CONCURRENCY: "1" });

const [anna, bo] = [
  { id: "anna", name: "Anna" },
  { id: "bo", name: "Bo" },
];

async function queue(person: typeof anna, count: number): Promise<string[]> {
  const { submit } = await import("@/lib/server/jobs/submit");
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const [job] = await submit("model-create", { prompt: `${person.name} ${n}` }, person);
    ids.push(job.id);
  }
  return ids;
}

const line = async (person = anna) => (await import("@/lib/server/jobs/line-view")).readLine(person);
const order = async () => (await line()).waiting.map(({ id }) => id);
const move = async (id: string | undefined, before: string | null | undefined, person = anna) =>
  (await import("@/lib/server/jobs/move-job")).moveJob(id ?? "", before ?? null, person);
const decide = async (paused: boolean) => (await import("@/lib/server/jobs/decide")).decide({ paused });

beforeEach(() => decide(true));
afterEach(async () => {
  const waiting = inArray(jobs.status, ["queued", "running"]);
  await pair.studio.db
    .update(jobs)
    .set({ status: "canceled", sentAt: new Date(0) })
    .where(waiting);
});

test("the line is the order in which jobs are sent, with whose they are; a newcomer is next but one", async () => {
  const { fashn, studio } = pair;
  const hers = await queue(anna, 4);
  const [his = ""] = await queue(bo, 1);
  expect(await order()).toEqual([hers[0], his, ...hers.slice(1)]);
  const { waiting, credits, underWay } = await line(bo);
  expect(waiting.map(({ person, mine }) => [person, mine]).slice(0, 2)).toEqual([
    ["anna", false],
    ["bo", true],
  ]);
  expect(waiting.every(({ expectedStartAt }) => expectedStartAt === null)).toBe(true);
  expect([credits, underWay]).toEqual([5, []]);
  expect(await studio.job(his)).toMatchObject({ ahead: 1 });

  await decide(false);
  for (const id of [...hers, his]) await studio.until(id, "done");
  expect(fashn.runs.map(({ body }) => body?.inputs?.prompt)).toEqual(["Anna 0", "Bo 0", "Anna 1", "Anna 2", "Anna 3"]);
});

test("what waits is expected to start when a place becomes free", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  const [running = "", ...rest] = await queue(anna, 3);
  const before = Date.now();
  await decide(false);
  await studio.until(running, "running");
  const { waiting, underWay } = await line();
  expect(underWay).toEqual([running]);
  expect(waiting.map(({ id }) => id)).toEqual(rest);
  const [first, second] = waiting.map(({ expectedStartAt }) => Date.parse(expectedStartAt ?? ""));
  // Jobs take milliseconds here, and so does what is expected of them: now may be later by the time it is read.
  expect(first).toBeGreaterThan(before);
  expect(second).toBeGreaterThan(first ?? 0);
});

test("one's own jobs can be moved: to the front, between two, to the end, any number of times", async () => {
  const [a, b, c, d] = await queue(anna, 4);
  await move(d, a);
  expect(await order()).toEqual([d, a, b, c]);
  await move(a, c);
  expect(await order()).toEqual([d, b, a, c]);
  await move(d, null);
  expect(await order()).toEqual([b, a, c, d]);
  // Halving the room between two ends somewhere: then all are spaced anew.
  for (let n = 0; n < 40; n++) await move(n % 2 ? a : c, n % 2 ? c : a);
  expect(await order()).toEqual([b, a, c, d]);
  const [later] = await queue(anna, 1);
  expect((await order()).at(-1)).toBe(later);
});

test("another's job, and what does not wait any more, stays where it is", async () => {
  const [a, b] = await queue(anna, 2);
  const [his] = await queue(bo, 1);
  await expect(move(his, a)).rejects.toMatchObject({ error: { code: "not_allowed" } });
  await expect(move(a, his)).rejects.toMatchObject({ error: { code: "not_allowed" } });
  await expect(move("0".repeat(26), null)).rejects.toMatchObject({ error: { code: "not_found" } });
  const { cancelMany } = await import("@/lib/server/jobs/cancel-many");
  await cancelMany([b ?? ""]);
  await expect(move(b, a)).rejects.toMatchObject({ error: { code: "too_late" } });
  expect((await order()).sort()).toEqual([a, his].sort());
});

test("what was taken back waits again at its old place; what was ever sent does not", async () => {
  const { studio } = pair;
  const { cancelMany, restore } = await import("@/lib/server/jobs/cancel-many");
  const [a = "", b = "", c = ""] = await queue(anna, 3);
  await move(c, a);
  expect((await cancelMany([a, b, c])).sort()).toEqual([a, b, c].sort());
  expect(await order()).toEqual([]);
  expect(await studio.job(a)).toMatchObject({ status: "canceled", usedCredits: 0, ahead: null });
  await studio.db.update(jobs).set({ sentAt: new Date() }).where(eq(jobs.id, b));
  expect(await restore([a, b, c])).toEqual([a, c]);
  expect(await order()).toEqual([c, a]);
  expect(await studio.job(a)).toMatchObject({ status: "queued", usedCredits: null, finishedAt: null, ahead: 1 });
  expect(await studio.job(b)).toMatchObject({ status: "canceled" });
  await decide(false);
  for (const id of [a, c]) await studio.until(id, "done");
});

test("what failed today is tried again once, for a price that is known before", async () => {
  const { fashn, studio } = pair;
  const { failedSince, retryMany } = await import("@/lib/server/jobs/retry-failed");
  const since = new Date();
  fashn.takesMs = null;
  const [id = ""] = await queue(anna, 1);
  await decide(false);
  await studio.until(id, "running");
  await fashn.fail(fashn.latest, "PipelineError");
  await studio.until(id, "failed");
  expect(await failedSince(since, anna)).toEqual({ ids: [id], credits: 1 });
  expect(await failedSince(since, bo)).toEqual({ ids: [], credits: 0 });
  expect(await failedSince(new Date(), anna)).toEqual({ ids: [], credits: 0 });
  await decide(true);
  expect(await retryMany([id, "0".repeat(26)], anna)).toBe(1);
  expect(await failedSince(since, anna)).toEqual({ ids: [], credits: 0 });
});
