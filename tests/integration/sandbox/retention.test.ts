import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { caller, endAll, newKey, newSandbox, temporaryFolder, tryOn, until } from "./support";

afterAll(endAll);

const base = "http://sandbox.test";
const minute = 60_000;
const hour = 60 * minute;

test("output files can be read for 72 hours", async () => {
  let shift = 0;
  const sandbox = newSandbox({ clock: () => Date.now() + shift });
  const { run, settled, status } = caller(sandbox.fetch, base, newKey());
  const { id } = (await run(await tryOn())).body;
  const [url] = (await settled(id)).body.output as string[];
  const read = async () => (await sandbox.fetch(new Request(url as string))).status;

  shift = 72 * hour - minute;
  expect(await read()).toBe(200);
  shift = 72 * hour;
  expect(await read()).toBe(404);
  expect((await status(id)).body, "the status still names it").toMatchObject({ status: "completed", output: [url] });
});

test("pictures inside the answer are gone after 60 minutes", async () => {
  let shift = 0;
  const sandbox = newSandbox({ clock: () => Date.now() + shift });
  const { run, settled, status } = caller(sandbox.fetch, base, newKey());
  const { id } = (await run(await tryOn({ return_base64: true, num_images: 2 }))).body;
  const { output } = (await settled(id)).body;

  shift = 59 * minute;
  expect((await status(id)).body.output).toEqual(output);
  shift = 60 * minute;
  expect((await status(id)).body).toMatchObject({ status: "completed", output: ["_expired", "_expired"] });
});

test("nothing is left on disk of what has expired, nor of the inputs of what has settled", async () => {
  const dataDir = temporaryFolder();
  const files = (folder: string) => readdirSync(join(dataDir, folder));
  const first = newSandbox({ dataDir });
  const key = newKey();
  const { run, settled } = caller(first.fetch, base, key);
  const { id } = (await run(await tryOn())).body;
  expect(files("inputs")).toEqual([`${id}.json`]);
  await settled(id);
  expect(files("inputs")).toEqual([]);
  expect(files("outputs")).toEqual([id]);
  first.close();

  const afterFourDays = newSandbox({ dataDir, clock: () => Date.now() + 96 * hour });
  await until(() => files("outputs").length === 0, "the output is deleted");
  expect((await caller(afterFourDays.fetch, base, key).status(id)).status).toBe(200);
  afterFourDays.close();

  const afterAMonth = newSandbox({ dataDir, clock: () => Date.now() + 30 * 24 * hour });
  await until(() => files("predictions").length === 0, "the prediction is forgotten");
  expect((await caller(afterAMonth.fetch, base, key).status(id)).status).toBe(404);
});
