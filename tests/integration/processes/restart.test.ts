import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Engine, startEngine } from "@/tests/support/engine";
import { FashnServer } from "@/tests/support/fashn-server";
import { startPostgres } from "../../../scripts/setup/postgres.mjs";

// The database server is stopped and started again while jobs run. Its own server: the other tests' goes on.
vi.setConfig({ testTimeout: 240_000 });
let server: Awaited<ReturnType<typeof startPostgres>>;
let fashn: FashnServer;
let studio: Engine;

beforeAll(async () => {
  server = await startPostgres();
  fashn = await new FashnServer({ takesMs: 400 }).listen();
  studio = await startEngine({ fashnUrl: fashn.url, env: { DATABASE_URL: server.url } });
});
afterAll(async () => {
  await studio?.discard();
  await fashn?.close();
  await server?.stop();
});

const ends = async (ids: string[]) =>
  (await Promise.all(ids.map((id) => studio.until(id, "done", "failed", "in_doubt")))).map(({ status }) => status);

test("a restart of the database in the middle of a run loses nothing and sends nothing twice", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 12; n++) ids.push((await studio.tryOn()).id);
  await expect.poll(() => fashn.runs.length).toBeGreaterThanOrEqual(6);
  await server.down();
  await server.up();
  expect(await ends(ids)).toEqual(ids.map(() => "done"));
  expect(fashn.runs).toHaveLength(ids.length);
});

test("the id that FASHN gives out while the database is away is kept until it is back", async () => {
  const arrived = new Promise<void>((resolve) => {
    fashn.next.run.push(async (request, response) => {
      await server.down();
      const { id } = fashn.accept(request);
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ id, error: null }));
      resolve();
    });
  });
  const before = fashn.runs.length;
  const { id } = await studio.tryOn();
  await arrived;
  // Its webhook finds no database either: the studio looks by itself.
  await expect.poll(() => fashn.delivered.length).toBeGreaterThan(0);
  await server.up();
  expect(await ends([id])).toEqual(["done"]);
  expect(fashn.runs).toHaveLength(before + 1);
});

test("browsers that follow are sent away once the database is back, since they may have missed something", async () => {
  const { GET } = await import("@/app/api/events/route");
  const response = await GET(new Request("http://studio/api/events"), undefined);
  const reader = response.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain("retry:");
  await server.down();
  await server.up();
  for (;;) if ((await reader?.read())?.done !== false) break;
  // And afterwards it listens again.
  const again = (await GET(new Request("http://studio/api/events"), undefined)).body?.getReader();
  const { id } = await studio.tryOn();
  let heard = "";
  while (!heard.includes(id)) heard += new TextDecoder().decode((await again?.read())?.value);
  await again?.cancel();
  expect(await ends([id])).toEqual(["done"]);
});
