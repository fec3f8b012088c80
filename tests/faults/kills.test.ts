import { closeSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { eq, inArray } from "drizzle-orm";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { jobs } from "@/lib/server/db/schema";
import { unsettled } from "@/lib/types/job";
import { spread } from "@/tests/bench/table";
import { type Engine, newDataDir, startEngine } from "@/tests/support/engine";
import { freePort } from "@/tests/support/studio";
import { readBooks } from "./kills/books";
import { OutlivingFashn } from "./kills/fashn";
import { type Life, newLife } from "./kills/life";
import { type Moment, moments } from "./kills/moments";
import { type Press, pressAll } from "./kills/presses";
import { seeded } from "./kills/random";
import { figures } from "./support/figures";
import { whole } from "./support/form";

// STUDIO_FAULTS_SEED=… npx vitest run --project faults tests/faults/kills.test.ts repeats a run as far as chance goes.
const seed = Number(process.env.STUDIO_FAULTS_SEED ?? Date.now() % 1_000_000);
const form = whole
  ? { jobs: 200, moments: moments.length, randomKills: 40 }
  : { jobs: 30, moments: Math.ceil(moments.length / 2), randomKills: 2 };
/** Milliseconds in which a process must have reached the moment of its death. */
const lifetimeMs = 300_000;

const you = { id: "local", name: "You" };
const table = figures("Kills");
const dataDir = newDataDir();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Kills a life at a named moment, or at a random one from its start on. Answers how long it took to start, ms. */
async function liveAndDie(life: Life, moment: Moment | null, afterMs: number, work: () => Promise<void>) {
  const from = Date.now();
  const timer = moment === null ? setTimeout(life.kill, afterMs) : undefined;
  await life.start(moment && "line" in moment ? moment.line : undefined);
  const startMs = Date.now() - from;
  const late = setTimeout(life.kill, lifetimeMs);
  const [[code, signal]] = await Promise.all([life.ended, work()]);
  clearTimeout(timer);
  clearTimeout(late);
  if (signal !== "SIGKILL") throw new Error(`the studio ended by itself with ${code} at: ${moment?.name ?? "random"}`);
  if (moment && Date.now() - from > lifetimeMs) throw new Error(`never reached: ${moment.name}`);
  return startMs;
}

/** Waits until every job has ended or is in doubt, and answers those in doubt. */
async function ended(studio: Engine): Promise<string[]> {
  const busy = async () => {
    const all = await studio.db
      .select()
      .from(jobs)
      .where(inArray(jobs.status, [...unsettled]));
    return all.map(({ id, status, error }) => `${id} ${status} ${error?.name ?? ""}`);
  };
  await expect.poll(busy, { timeout: 300_000 }).toEqual([]);
  const doubted = await studio.db.select({ id: jobs.id }).from(jobs).where(eq(jobs.status, "in_doubt"));
  return doubted.map(({ id }) => id);
}

/** Does what a person does about each take in doubt: brings the id from FASHN's history, or sends it again. */
async function decide(fashn: OutlivingFashn, doubted: string[]) {
  const { adopt } = await import("@/lib/server/jobs/adopt");
  const { retry } = await import("@/lib/server/jobs/retry");
  const counts = { byId: 0, sentAgain: 0 };
  for (const id of doubted) {
    const [prediction] = fashn.startedFor(id);
    if (prediction) await adopt(id, prediction.id);
    else await retry(id, you);
    counts[prediction ? "byId" : "sentAgain"] += 1;
  }
  return counts;
}

test(`killed at every named moment and at random ones (seed ${seed}), the studio loses nothing and pays for nothing twice`, async () => {
  const random = seeded(seed);
  const fashn = await new OutlivingFashn(random).listen();
  const env = { FASHN_RUN_LIMIT: "9999/1", FASHN_STATUS_LIMIT: "9999/1", PORT: String(await freePort()) };
  const settings = { ...env, FASHN_API_KEY: "key", FASHN_BASE_URL: fashn.url, STUDIO_DATA_DIR: dataDir };
  const log = openSync(join(dataDir, "log.ndjson"), "a");
  const born = () => {
    const life = newLife({ ...settings, LOG_LEVEL: "debug" }, log);
    onTestFinished(() => void life.kill());
    return life;
  };

  const first = await startEngine({ fashnUrl: fashn.url, dataDir, env });
  const draft = { model_image: await first.asset("#abc"), product_image: await first.asset("#cba") };
  await first.stop();

  const presses: Press[] = [];
  const shuffled = <T>(all: readonly T[]) =>
    all.map((one) => ({ one, place: random() })).sort((a, b) => a.place - b.place);
  // The short form draws some of the moments, but never leaves out those in which a job could be sent twice.
  const drawn = shuffled(moments).map(({ one }) => one);
  const named = [...drawn.filter(({ sending }) => sending), ...drawn.filter(({ sending }) => !sending)].slice(
    0,
    form.moments,
  );
  const ends = shuffled([...named, ...Array<null>(form.randomKills).fill(null)]);
  const starts: number[] = [];
  let next = born();
  for (const [i, { one: moment }] of ends.entries()) {
    const life = next;
    next = born();
    if (moment && "seen" in moment) moment.seen(fashn, life.kill);
    const count = Math.ceil((form.jobs - presses.length) / (ends.length - i));
    // Into the start as well as into the work after it, however fast this machine is.
    const took = await liveAndDie(life, moment, random() * 3 * (starts.at(-1) ?? 1000), () =>
      pressAll(life, presses, count, draft),
    );
    if (moment) starts.push(took);
  }
  await next.start();
  await pressAll(next, presses, 0, draft);
  next.kill();
  await next.ended;
  closeSync(log);

  const studio = await startEngine({ fashnUrl: fashn.url, dataDir, env });
  await fashn.quiet();
  const decided = await decide(fashn, await ended(studio));
  expect(await ended(studio)).toEqual([]);
  const books = await readBooks(studio, fashn, presses);

  table.add({ what: "seed", measured: `${seed}`, target: "STUDIO_FAULTS_SEED repeats it" });
  table.add({ what: "jobs", measured: `${presses.length}`, target: `${form.jobs}` });
  table.add({ what: "kills at named moments", measured: `${named.length}`, target: `of ${moments.length}` });
  table.add({ what: "kills at random moments", measured: `${form.randomKills}`, target: `${form.randomKills}` });
  table.add({ what: "jobs lost or doubled", measured: `${books.lost}`, target: "0" });
  table.add({ what: "sent twice", measured: `${books.sentTwice}`, target: "0" });
  table.add({ what: "finished, not kept", measured: `${books.unkept}`, target: "0" });
  table.add({ what: "wrong SHA-256", measured: `${books.wrongHash}`, target: "0" });
  table.add({ what: "wrong or missing credits", measured: `${books.wrongCredits}`, target: "0" });
  table.add({ what: "found by a webhook", measured: `${books.byWebhook}`, target: "" });
  table.add({ what: "found by a person's id", measured: `${decided.byId}`, target: "" });
  table.add({ what: "never arrived, sent again", measured: `${decided.sentAgain}`, target: "" });
  table.add({ what: "start after a kill", measured: spread(starts), target: "" });
  expect(books).toMatchObject({ lost: 0, sentTwice: 0, unkept: 0, wrongHash: 0, wrongCredits: 0, open: 0 });
  expect(books.jobs).toBe(presses.length + decided.sentAgain);

  await studio.stop();
  await fashn.close();
}, 900_000);
