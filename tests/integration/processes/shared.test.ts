import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { instances, jobs } from "@/lib/server/db/schema";
import { type Engine, type ForkedEngine, forkEngine, newDataDir, startEngine } from "@/tests/support/engine";
import { FashnServer } from "@/tests/support/fashn-server";

// Two studio processes on one Postgres server and one data directory. This process is one of them.
vi.setConfig({ testTimeout: 240_000 });
const dataDir = newDataDir();
/** Of 10 in 4 s, so that a test can wait for it. */
const env = { FASHN_RUN_LIMIT: "10/4" };
const fashn = new FashnServer();
let studio: Engine;
let other: ForkedEngine;

beforeAll(async () => {
  await fashn.listen();
  studio = await startEngine({ fashnUrl: fashn.url, dataDir, env });
});
beforeEach(async () => {
  other = await forkEngine({ fashnUrl: fashn.url, dataDir, env });
  fashn.takesMs = 300;
});
afterEach(async () => {
  await other.kill();
  fashn.requests.length = 0;
  fashn.next.run.length = 0;
});
afterAll(async () => {
  await studio?.discard();
  await fashn.close();
});

/** The job that a request to `run` was sent for, by the address of its webhook. */
const sentFor = () =>
  fashn.runs.map(({ query }) => new URL(query.get("webhook_url") ?? "").pathname.split("/").at(-1) ?? "");

const ends = async (ids: string[]) => Promise.all(ids.map((id) => studio.until(id, "done", "failed", "in_doubt")));

test("they work on one queue: each job is sent once, and no more than six are with FASHN", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 10; n++) ids.push((await studio.tryOn()).id, await other.tryOn());
  for (const job of await ends(ids)) expect(job).toMatchObject({ status: "done" });
  expect(sentFor().sort()).toEqual([...ids].sort());
  expect(fashn.looks.length).toBeLessThan(2 * ids.length);
  expect(fashn.mostInFlight).toBeLessThanOrEqual(6);
  // No eleven of them came within four seconds.
  const came = fashn.runs.map(({ at }) => at);
  came.slice(10).forEach((at, n) => void expect(at - (came[n] ?? at)).toBeGreaterThanOrEqual(4000));
  const senders = await studio.db.select({ claimedBy: jobs.claimedBy }).from(jobs);
  expect(new Set(senders.map(({ claimedBy }) => claimedBy)).size).toBe(2);
});

test("one is killed in the middle: the other ends all jobs well, and none is sent twice", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 10; n++) ids.push((await studio.tryOn()).id, await other.tryOn());
  await expect.poll(() => fashn.runs.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(8);
  await other.kill();
  const ended = await ends(ids);
  // What had left when the process died, and was not answered, is in doubt and says so; all else is done.
  for (const { status, error, outputs } of ended) {
    if (status === "in_doubt") expect(error).toMatchObject({ name: "Interrupted", charged: "unknown" });
    else expect([status, outputs.length]).toEqual(["done", 1]);
  }
  expect(ended.filter(({ status }) => status === "in_doubt").length).toBeLessThanOrEqual(6);
  const sent = sentFor();
  expect(new Set(sent).size).toBe(sent.length);
  expect(fashn.mostInFlight).toBeLessThanOrEqual(6);
});

test("a webhook that arrives at the other one works", async () => {
  fashn.takesMs = null;
  const { id } = await studio.tryOn();
  await studio.until(id, "running");
  const { latest } = fashn;
  const sender = new URL(latest.webhookUrl ?? "");
  const elsewhere = Number(sender.port) === studio.port ? other.port : studio.port;
  latest.webhookUrl = sender.href.replace(`:${sender.port}/`, `:${elsewhere}/`);
  await fashn.complete(latest);
  expect(fashn.delivered.at(-1)?.status).toBe(200);
  expect((await ends([id]))[0]).toMatchObject({ status: "done" });
});

test("a browser at one follows a job of the other to its end", async () => {
  const { GET } = await import("@/app/api/events/route");
  const leaving = new AbortController();
  const response = await GET(new Request("http://studio/api/events", { signal: leaving.signal }), undefined);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const id = await other.tryOn();
  let heard = "";
  const said = (status: string) =>
    heard.split("\n").some((line) => line.includes(`"id":"${id}"`) && line.includes(`"status":"${status}"`));
  while (!said("done")) heard += (await reader?.read())?.value ?? "";
  expect(said("queued") || said("submitting")).toBe(true);
  leaving.abort();
});

test("what a killed one was sending is in doubt once it has been silent for 15 s", async () => {
  await studio.stop();
  const left = new Promise<void>((resolve) => fashn.next.run.push(() => resolve()));
  const id = await other.tryOn();
  await left;
  await other.kill();
  studio = await startEngine({ fashnUrl: fashn.url, dataDir, env });
  expect(await studio.job(id)).toMatchObject({ status: "submitting" });
  expect((await ends([id]))[0]).toMatchObject({ status: "in_doubt", error: { name: "Interrupted" } });
  expect(fashn.runs).toHaveLength(1);
});

test("one with another secret, other files or another FASHN is refused and told why", async () => {
  const start = (more: { dataDir: string; env?: Record<string, string> }) =>
    forkEngine({ fashnUrl: fashn.url, ...more, env: { ...more.env, DATABASE_URL: process.env.DATABASE_URL ?? "" } });
  await expect(start({ dataDir: newDataDir() })).rejects.toThrow("STUDIO_SECRET: another studio runs on this database");
  const secret = { STUDIO_SECRET: readFileSync(join(dataDir, "secret"), "utf8") };
  await expect(start({ dataDir: newDataDir(), env: secret })).rejects.toThrow("STUDIO_DATA_DIR: another studio runs");
  const key = { FASHN_API_KEY: "fa-other-key" };
  await expect(start({ dataDir, env: key })).rejects.toThrow("FASHN_API_KEY: another studio runs on this database");
  // None of them is taken for one that works.
  expect(await studio.db.$count(instances)).toBe(2);
});
