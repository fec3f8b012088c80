import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { accountOf } from "@/lib/server/sandbox/accounts";
import {
  caller,
  endAll,
  listen,
  newKey,
  newSandbox,
  pause,
  serveSandbox,
  temporaryFolder,
  tryOn,
  until,
} from "./support";

afterAll(endAll);

const valid = await tryOn();
const dataDir = temporaryFolder();
const server = await serveSandbox({ dataDir });
const account = (key = newKey()) => caller(fetch, server.url, key);

/** Predictions of an account that cost something, read from its balance. */
async function accepted(key: string): Promise<number> {
  await pause(400);
  return (500 - (await account(key).credits()).total) / 2;
}

test("late: the answer waits, the prediction does not", async () => {
  const { run, status } = account();
  const from = Date.now();
  const { body } = await run(valid, { fault: "late=600" });
  expect(Date.now() - from).toBeGreaterThanOrEqual(590);
  expect((await status(body.id)).body.status).toBe("completed");
});

test("drop-before: no answer, and nothing happened", async () => {
  const key = newKey();
  await expect(account(key).run(valid, { fault: "drop-before" })).rejects.toThrow("fetch failed");
  expect(await accepted(key)).toBe(0);
});

test("drop-after: no answer, but the prediction runs and is billed", async () => {
  const key = newKey();
  const hook = await listen();
  await expect(account(key).run(valid, { fault: "drop-after", webhook: hook.url })).rejects.toThrow("fetch failed");
  expect(await accepted(key)).toBe(1);
  await until(() => hook.received.length === 1, "its webhook");
  expect(hook.received[0]?.body.status).toBe("completed");
});

test("429, 402, 500 and 502-html: refused, nothing happened", async () => {
  const key = newKey();
  const { run } = account(key);
  for (const name of ["RateLimitExceeded", "ConcurrencyLimitExceeded", "OutOfCredits"]) {
    expect(await run(valid, { fault: `429=${name}` })).toMatchObject({ status: 429, body: { error: name } });
  }
  expect(await run(valid, { fault: "402" })).toMatchObject({ status: 402, body: { error: "OutOfCredits" } });
  expect(await run(valid, { fault: "500" })).toMatchObject({ status: 500, body: { error: "InternalServerError" } });
  const page = await fetch(`${server.url}/v1/run`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "x-sandbox-fault": "502-html" },
    body: JSON.stringify(valid),
  });
  expect([page.status, page.headers.get("content-type")]).toEqual([502, "text/html"]);
  expect(await page.text()).toContain("<h1>502 Bad Gateway</h1>");
  expect(await accepted(key)).toBe(0);
});

test("500;accepted and bad-json: the answer is no use, but the prediction runs", async () => {
  const key = newKey();
  const { run } = account(key);
  expect((await run(valid, { fault: "500;accepted" })).status).toBe(500);
  await expect(run(valid, { fault: "bad-json" })).rejects.toThrow(SyntaxError);
  expect(await accepted(key)).toBe(2);
});

test("fail: a named run-time error, free of charge", async () => {
  const { run, settled, credits } = account();
  const answer = await settled((await run(valid, { fault: "fail=ThirdPartyError:Upstream said no: twice" })).body.id);
  expect(answer.body).toMatchObject({
    status: "failed",
    error: { name: "ThirdPartyError", message: "Upstream said no: twice" },
  });
  expect((await credits()).total).toBe(500);
});

test("status and end: words that nobody knows", async () => {
  const slow = newSandbox({ speed: 100 });
  const { run, status, credits } = caller(slow.fetch, server.url, newKey());
  const { id } = (await run(valid, { fault: "status=warming_up,end=canceled" })).body;
  expect((await status(id)).body).toEqual({ id, status: "warming_up", error: null });
  await pause(1000);
  expect((await status(id)).body).toEqual({ id, status: "canceled", error: null });
  expect((await credits()).total).toBe(500);
});

test("no-output: completed without one", async () => {
  const { run, settled } = account();
  const { id } = (await run(valid, { fault: "no-output" })).body;
  expect((await settled(id)).body).toEqual({ id, status: "completed", error: null });
});

test("output: the file is missing, a web page, or breaks off, as often as asked", async () => {
  const { run, settled } = account();
  const url = async (fault: string) =>
    ((await settled((await run(valid, { fault })).body.id)).body.output as string[])[0];

  const missing = (await url("output=404;times=2")) as string;
  expect([(await fetch(missing)).status, (await fetch(missing)).status, (await fetch(missing)).status]).toEqual([
    404, 404, 200,
  ]);
  const page = await fetch((await url("output=html")) as string);
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html"]);
  const cut = await fetch((await url("output=cut")) as string);
  expect(cut.status).toBe(200);
  await expect(cut.arrayBuffer()).rejects.toThrow("terminated");
});

test("output: another kind, broken, too large by word, without end, elsewhere", async () => {
  const { run, settled } = account();
  const download = async (how: string) => {
    const { id } = (await run(valid, { fault: `output=${how}` })).body;
    const [url] = (await settled(id)).body.output as string[];
    return fetch(url as string, { redirect: "manual" });
  };
  expect((await download("500")).status).toBe(500);
  expect((await download("text")).headers.get("content-type")).toBe("text/plain");
  expect(Buffer.from(await (await download("kind")).arrayBuffer()).toString("latin1", 4, 8)).toBe("ftyp");
  expect(Buffer.from(await (await download("broken")).arrayBuffer()).at(-1)).toBe(0x5a);
  const large = await download("large");
  expect(large.headers.get("content-length")).toBe("300000000");
  await large.body?.cancel();
  for (const how of ["flood", "trickle"]) {
    const endless = await download(how);
    expect(endless.headers.get("content-length"), how).toBeNull();
    const reader = endless.body?.getReader();
    for (let n = 0; n < 3; n += 1) expect((await reader?.read())?.done, how).toBe(false);
    await reader?.cancel();
  }
  expect((await download("away")).headers.get("location")).toBe("https://elsewhere.invalid/output_0.png");
});

test("webhook: lost, repeated, late, forged, backwards", async () => {
  const { run, settled } = account();
  const bodies = async (fault: string, count: number, afterMs = 0) => {
    const hook = await listen();
    const { id } = (await run(valid, { fault, webhook: hook.url })).body;
    await settled(id);
    await pause(afterMs);
    await until(() => hook.received.length >= count, `${count} webhooks of ${fault}`);
    await pause(150);
    expect(hook.received.length, fault).toBe(count);
    return hook.received.map(({ body }) => body);
  };
  await bodies("webhook=lose", 0, 300);
  expect(new Set((await bodies("webhook=repeat:3", 3)).map(({ id }) => id)).size).toBe(1);
  const from = Date.now();
  await bodies("webhook=late:500", 1);
  expect(Date.now() - from).toBeGreaterThanOrEqual(500);
  const ids = (await bodies("webhook=forge-id", 2)).map(({ id }) => id);
  expect(ids).toContain("no-such-prediction");
  const told = (await bodies("webhook=backwards", 4)).map(({ status }) => status);
  expect(told).toEqual(["completed", "processing", "in_queue", "starting"]);
  const outputs = (await bodies("webhook=forge", 2)).map(({ output }) => String(output));
  expect(outputs.filter((output) => output === "https://forged.invalid/output_0.png")).toHaveLength(1);
  expect(outputs.filter((output) => output.startsWith(`${server.url}/cdn/`))).toHaveLength(1);
});

test("a fault in the key reaches the other routes, without a header, for the account of that key", async () => {
  const key = newKey();
  const spoiled = account(`${key}+500;at=status;times=2,429=RateLimitExceeded;at=credits`);
  const { id } = (await spoiled.run(valid)).body;
  expect([(await spoiled.status(id)).status, (await spoiled.status(id)).status]).toEqual([500, 500]);
  expect((await spoiled.status(id)).body.id).toBe(id);
  expect((await spoiled.send("/v1/credits")).status).toBe(429);
  expect((await account(key).status(id)).body.id, "without the fault it is the same account").toBe(id);
});

test("an ordinary key may contain a plus sign", async () => {
  const answer = await account(`${newKey()}+abc=`).send("/v1/credits");
  expect(answer.status).toBe(200);
});

test("times counts per account and over restarts", async () => {
  const key = newKey();
  const folder = temporaryFolder();
  const run = (sandbox: ReturnType<typeof newSandbox>) =>
    caller(sandbox.fetch, "http://sandbox.test", key).run(valid, { fault: "500;times=2" });
  const first = newSandbox({ dataDir: folder });
  expect((await run(first)).status).toBe(500);
  first.close();
  const second = newSandbox({ dataDir: folder });
  expect((await run(second)).status).toBe(500);
  expect((await run(second)).status).toBe(200);
  const other = caller(second.fetch, "http://sandbox.test", newKey());
  expect((await other.run(valid, { fault: "500;times=2" })).status).toBe(500);
});

test("a fault may stand in the account's file", async () => {
  const key = newKey();
  const file = join(dataDir, "accounts", `${accountOf(key)}.json`);
  const rest = { subscription: 9, onDemand: 0, renewsAt: Date.now() + 1e9, charged: {}, faultsUsed: {} };
  writeFileSync(file, JSON.stringify({ ...rest, faults: "500;at=credits;times=1" }));
  expect((await account(key).send("/v1/credits")).status).toBe(500);
  expect((await account(key).credits()).total).toBe(9);
});

test("POST /faults sets what an account meets, counted anew each time, until it is taken back", async () => {
  const key = newKey();
  const { send } = account(key);
  const balance = async () => (await send("/v1/credits")).status;
  const meets = (body: string) => send("/faults", { method: "POST", body });
  for (const round of ["once", "again"]) {
    expect((await meets("500;at=credits;times=1")).body, round).toEqual({ faults: "500;at=credits;times=1" });
    expect([await balance(), await balance()]).toEqual([500, 200]);
  }
  expect((await account().send("/v1/credits")).status, "another account").toBe(200);
  await meets("500;at=credits");
  expect(await meets("explode")).toMatchObject({ status: 400, body: { error: "BadRequest" } });
  expect(await balance(), "a spec that is refused changes nothing").toBe(500);
  await meets("");
  expect(await balance()).toBe(200);
});

test("a fault that is not in the grammar is refused by name", async () => {
  for (const [fault, named] of [
    ["explode", "explode"],
    ["429=Tired", "429=Tired"],
    ["500;times=0", "times=0"],
    ["late=1,late=soon", "late=soon"],
    ["500;at=moon", "at=moon"],
  ] as const) {
    expect(await account().run(valid, { fault })).toMatchObject({
      status: 400,
      body: { error: "BadRequest", message: expect.stringContaining(named) },
    });
  }
});
