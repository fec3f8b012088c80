import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { jobEvents } from "@/lib/server/db/schema";
import { type Engine, startEngine } from "@/tests/support/engine";
import { FashnServer } from "@/tests/support/fashn-server";

let fashn: FashnServer;
let studio: Engine;

beforeAll(async () => {
  fashn = await new FashnServer().listen();
  studio = await startEngine({ fashnUrl: fashn.url });
});
afterEach(() => {
  fashn.requests.length = 0;
});
afterAll(async () => {
  await studio.discard();
  await fashn.close();
});

test("a draft becomes a kept result: one run, one look, one download", async () => {
  const queued = await studio.tryOn({ prompt: "tucked in", num_images: 2, seed: 7 });
  expect(queued).toMatchObject({ status: "queued", model: "tryon-max", expected: 2, estimatedCredits: 4, ahead: 0 });

  const done = await studio.until(queued.id, "done", "failed");
  expect(done).toMatchObject({ status: "done", usedCredits: 4, error: null, fashnStatus: "completed" });
  expect(done.outputs.map(({ width, height, mime, position }) => ({ width, height, mime, position }))).toEqual([
    { width: 64, height: 96, mime: "image/png", position: 0 },
    { width: 64, height: 96, mime: "image/png", position: 1 },
  ]);
  expect(done.pictures.map(({ field }) => field).sort()).toEqual(["model_image", "product_image"]);

  expect(fashn.runs).toHaveLength(1);
  expect(fashn.looks).toHaveLength(1);
  const events = await studio.db.select().from(jobEvents);
  const states = events.filter(({ jobId }) => jobId === queued.id).map(({ status }) => status);
  expect(states).toEqual(["queued", "submitting", "running", "saving", "done"]);
});

test("FASHN gets what the draft says, with prepared pictures, the key and the address of the webhook", async () => {
  const { id } = await studio.tryOn({ prompt: "tucked in", seed: 7 });
  await studio.until(id, "done");
  const [run] = fashn.runs;
  expect(run?.headers.authorization).toBe("Bearer fa-test-key");
  const { model_image, product_image, ...rest } = run?.body?.inputs ?? {};
  expect(run?.body?.model_name).toBe("tryon-max");
  expect(rest).toMatchObject({ prompt: "tucked in", seed: 7, num_images: 1, resolution: "1k", output_format: "png" });
  for (const picture of [model_image, product_image]) expect(picture).toMatch(/^data:image\/jpeg;base64,\/9j/);
  const webhook = new URL(run?.query.get("webhook_url") ?? "");
  expect(webhook.origin + webhook.pathname).toBe(`http://127.0.0.1:${studio.port}/api/webhooks/fashn/${id}`);
  expect(webhook.searchParams.get("token")).toMatch(/^[\w-]{43}$/);
});

test("without a seed in the draft each job gets a fresh one, which is kept", async () => {
  const first = await studio.tryOn();
  const second = await studio.tryOn();
  await Promise.all([studio.until(first.id, "done"), studio.until(second.id, "done")]);
  const sent = fashn.runs.map(({ body }) => body?.inputs?.seed);
  expect(new Set([...sent, 42]).size).toBe(3);
  expect([first.inputs.seed, second.inputs.seed].sort()).toEqual(sent.sort());
});

test("a webhook with a wrong token is refused and wakes nothing", async () => {
  fashn.takesMs = null;
  const { id } = await studio.tryOn();
  await studio.until(id, "running");
  const [run] = fashn.runs;
  const address = run?.query.get("webhook_url") ?? "";
  const [prediction] = [...fashn.predictions.values()].filter(({ webhookUrl }) => webhookUrl === address);
  if (!prediction) throw new Error("no prediction");

  const forged = new URL(address);
  forged.searchParams.set(
    "token",
    `${forged.searchParams.get("token")}`.replace(/^./, (c) => (c === "A" ? "B" : "A")),
  );
  const looks = fashn.looks.length;
  expect((await fetch(forged, { method: "POST", body: "{}" })).status).toBe(401);
  forged.searchParams.delete("token");
  expect((await fetch(forged, { method: "POST", body: "{}" })).status).toBe(401);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(fashn.looks).toHaveLength(looks);

  // A body that cannot be read is still a call: the studio looks by itself.
  await fashn.end(
    Object.assign(prediction, { webhookUrl: null, output: fashn.outputs(prediction.id, 1) }),
    "completed",
    2,
  );
  expect((await fetch(address, { method: "POST", body: "x".repeat(2_000_000) })).status).toBe(200);
  await studio.until(id, "done");
  fashn.takesMs = 50;
});

test("a draft that is wrong is refused with a sentence for each field, and nothing is stored or sent", async () => {
  const submitting = studio.submit("tryon-max", { model_image: "gone", product_image: "", num_images: 9 });
  await expect(submitting).rejects.toMatchObject({ error: { code: "invalid_input" } });
  const { error } = await submitting.catch((failure) => failure);
  expect(Object.keys(error.fields).sort()).toEqual(["model_image", "num_images", "product_image"]);
  expect(fashn.runs).toHaveLength(0);
});
