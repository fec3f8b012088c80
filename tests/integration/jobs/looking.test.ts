import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, startEngine } from "@/tests/support/engine";
import { apiError, FashnServer } from "@/tests/support/fashn-server";

let fashn: FashnServer;
let studio: Engine;

beforeAll(async () => {
  fashn = await new FashnServer({ takesMs: 2500 }).listen();
  // The same machine under a name that does not say so: FASHN cannot call back to a studio without STUDIO_URL.
  const fashnUrl = `http://[::ffff:127.0.0.1]:${new URL(fashn.url).port}`;
  studio = await startEngine({ fashnUrl, env: { FASHN_OUTPUT_HOSTS: "127.0.0.1" } });
});
afterAll(async () => {
  await studio.discard();
  await fashn.close();
});

/** Typical duration: 2 s. */
const cutOut = async () => studio.submit("background-remove", { image: await studio.asset("#abc") });

test("without a webhook the studio looks: first at 60 % of the typical duration, then every 2 s", async () => {
  const { id, typicalMs } = await cutOut();
  expect(typicalMs).toBe(2000);
  await studio.until(id, "done", "failed");
  const [run] = fashn.runs;
  expect(run?.query.has("webhook_url")).toBe(false);
  expect(fashn.looks).toHaveLength(2);
  const [first, second] = fashn.looks.map(({ at }) => at - (run?.at ?? 0));
  expect(first).toBeGreaterThanOrEqual(1190);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1990);
});

test("a read that fails is repeated; the screen says so meanwhile", async () => {
  fashn.requests.length = 0;
  fashn.takesMs = 10;
  fashn.next.status.push(apiError(500, "InternalServerError"), (_, response) => void response.destroy());
  const { id } = await cutOut();
  await expect.poll(async () => (await studio.job(id))?.error?.name).toBe("InternalServerError");
  expect(await studio.job(id)).toMatchObject({ status: "running" });
  expect(await studio.until(id, "done", "failed")).toMatchObject({ status: "done", error: null });
  expect(fashn.looks).toHaveLength(3);
  expect(fashn.runs).toHaveLength(1);
});

test("a person may ask for a look at once", async () => {
  fashn.requests.length = 0;
  const { check } = await import("@/lib/server/jobs/check");
  const { id } = await studio.tryOn();
  await studio.until(id, "running");
  await new Promise((resolve) => setTimeout(resolve, 50));
  await check(id);
  expect(await studio.until(id, "done", "failed")).toMatchObject({ status: "done" });
});

test("a webhook that is lost delays a job, and no more", async () => {
  await studio.stop();
  const next = await startEngine({ fashnUrl: fashn.url, dataDir: studio.dataDir });
  fashn.requests.length = 0;
  fashn.webhooks = false;
  const { id } = await next.submit("background-remove", { image: await next.asset("#abc") });
  await next.until(id, "done", "failed");
  const [run] = fashn.runs;
  expect(run?.query.has("webhook_url")).toBe(true);
  expect((fashn.looks[0]?.at ?? 0) - (run?.at ?? 0)).toBeGreaterThanOrEqual(1990);
  await next.stop();
});
