import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { caller, endAll, listen, newKey, startProcess, temporaryFolder } from "./support";

afterAll(endAll);

const prompt = { model_name: "model-create", inputs: { prompt: "woman in a blue dress", seed: 7 } };

async function fingerprint(output: unknown): Promise<string> {
  const [url] = output as string[];
  const file = await fetch(url as string);
  return createHash("sha256")
    .update(Buffer.from(await file.arrayBuffer()))
    .digest("hex");
}

test("a prediction that ran when the process was killed is finished by the next one, the same and billed once", async () => {
  const data = temporaryFolder();
  const key = newKey();
  const hook = await listen();

  const first = await startProcess({ data, speed: "20" });
  const before = caller(fetch, first.url, key);
  const finished = await before.settled((await before.run(prompt)).body.id);
  const sameAsThis = await fingerprint(finished.body.output);
  const { id } = (await before.run(prompt, { webhook: hook.url })).body;
  expect((await before.status(id)).body.status).not.toBe("completed");
  await first.kill();

  const second = await startProcess({ data, speed: "20" });
  const after = caller(fetch, second.url, key);
  const done = await after.settled(id);
  expect(done.body.status).toBe("completed");
  expect(await fingerprint(done.body.output)).toBe(sameAsThis);
  const each = Number(done.headers.get("x-fashn-credits-used"));
  expect((await after.credits()).total).toBe(500 - 2 * each);
  expect(hook.received.map(({ body }) => body.id)).toEqual([id]);
});

test("SIGTERM ends the process cleanly while a prediction runs", async () => {
  const server = await startProcess({ speed: "1" });
  const { run } = caller(fetch, server.url, newKey());
  expect((await run(prompt)).status).toBe(200);
  // What draws at that moment holds nothing up: without an end of its own this would last as long as the prediction.
  expect(await server.stop()).toBe(0);
});

test("wrong options and a taken port stop the start with one clear line", async () => {
  await expect(startProcess({ speed: "0" })).rejects.toThrow("--speed must be a number above 0");
  await expect(startProcess({ sped: "1" })).rejects.toThrow("sped");
  const { url } = await startProcess();
  await expect(startProcess({ port: new URL(url).port })).rejects.toThrow("already in use");
});
