import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { jobs } from "@/lib/server/db/schema";
import { forkEngine, newDataDir, startEngine } from "@/tests/support/engine";
import { FashnServer } from "@/tests/support/fashn-server";

// Several studio processes on one Postgres server.
describe("on a Postgres server", () => {
  const dataDir = newDataDir();
  let fashn: FashnServer;

  beforeEach(async () => {
    fashn = await new FashnServer({ takesMs: 300 }).listen();
  });
  afterEach(() => fashn.close());

  test("two studios work on one queue: each job is sent once, and no more than six are with FASHN", async () => {
    const studio = await startEngine({ fashnUrl: fashn.url, dataDir });
    const other = await forkEngine({ fashnUrl: fashn.url, dataDir });
    const ids: string[] = [];
    for (let n = 0; n < 10; n++) ids.push((await studio.tryOn()).id, await other.tryOn());
    for (const id of ids)
      expect(await studio.until(id, "done", "failed", "in_doubt")).toMatchObject({ status: "done" });
    expect(fashn.runs).toHaveLength(ids.length);
    expect(fashn.looks.length).toBeLessThan(2 * ids.length);
    expect(fashn.mostInFlight).toBeLessThanOrEqual(6);
    const senders = await studio.db.select({ claimedBy: jobs.claimedBy }).from(jobs);
    expect(new Set(senders.map(({ claimedBy }) => claimedBy)).size).toBe(2);
    await other.kill();
    await studio.stop();
  });

  test("what a dead studio was sending is in doubt once it has been silent for 15 s", async () => {
    const dying = await forkEngine({ fashnUrl: fashn.url, dataDir });
    const sent = new Promise<void>((resolve) => fashn.next.run.push(() => resolve()));
    const id = await dying.tryOn();
    await sent;
    await dying.kill();
    const studio = await startEngine({ fashnUrl: fashn.url, dataDir });
    expect(await studio.job(id)).toMatchObject({ status: "submitting" });
    expect(await studio.until(id, "in_doubt", "done", "failed")).toMatchObject({ status: "in_doubt" });
    expect(fashn.runs).toHaveLength(1);
    await studio.stop();
  });
});
