import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { GET as getPrompts } from "@/app/api/prompts/route";
import { jobInputs } from "@/lib/server/db/schema";
import type { PromptPage } from "@/lib/types/prompt";
import { keptFiles } from "@/tests/support/files";
import { together } from "../jobs/setup";

const pair = together();
const you = { id: "local", name: "You" };

async function purge(id: string) {
  const { purge } = await import("@/lib/server/retention/purge");
  return purge(id);
}

const filesOf = async (id: string) =>
  (await keptFiles(pair.studio.dataDir)).media.filter((path) => path.includes(`/${id}/`));

/** Everything that the studio's own tables hold, as text. */
async function database(): Promise<string> {
  const tables = ["assets", "jobs", "job_inputs", "job_events", "presets", "identities", "facts"];
  const all = await Promise.all(
    tables.map(async (table) => {
      const { rows } = (await pair.studio.db.execute(
        sql`select to_jsonb(one) as row from ${sql.identifier(table)} one`,
      )) as unknown as { rows: { row: unknown }[] };
      return JSON.stringify(rows);
    }),
  );
  return all.join("\n");
}

async function prompts(): Promise<string[]> {
  const { GET } = await import("@/app/api/prompts/route");
  const response = await (GET as typeof getPrompts)(new Request("http://studio.test/api/prompts?model=edit"), {});
  return ((await response.json()) as PromptPage).prompts.map(({ text }) => text);
}

test("the words and pictures of a take go, with all that was prepared from them; its result and bill stay", async () => {
  const { studio } = pair;
  const secret = "a coat that nobody may hear of";
  const whole = await studio.asset("#121");
  const { prepare } = await import("@/lib/server/assets/prepare");
  await prepare(whole, 2000);
  const { cropPicture } = await import("@/lib/server/assets/crop");
  const { id: image } = await cropPicture(whole, { left: 0, top: 0, width: 30, height: 30 }, you);
  const done = await studio.until(
    (await studio.submit("edit", { image, prompt: secret, resolution: "2k" })).id,
    "done",
  );
  const again = await studio.until(
    (await studio.submit("edit", { image: done.outputs[0]?.id ?? "", prompt: secret })).id,
    "done",
  );
  expect(await prompts()).toContain(secret);
  expect(await filesOf(image)).not.toHaveLength(0);

  const { job, stay } = await purge(done.id);
  expect(stay).toBe(0);
  expect(job).toMatchObject({
    status: "done",
    usedCredits: done.usedCredits,
    inputs: { resolution: "2k", seed: done.inputs.seed },
    pictures: [],
    outputs: [{ id: done.outputs[0]?.id, removedAt: null }],
    purgedAt: expect.any(String),
  });
  expect(job.revision).toBeGreaterThan(done.revision);
  expect(job.inputs).not.toHaveProperty("prompt");
  expect(await filesOf(job.outputs[0]?.id ?? "")).not.toHaveLength(0);
  for (const id of [image, whole]) expect(await filesOf(id)).toEqual([]);
  expect(await studio.db.select().from(jobInputs).where(eq(jobInputs.jobId, done.id))).toEqual([]);
  // Another take of the same words is not told among earlier prompts either; sent anew they are.
  expect(await prompts()).not.toContain(secret);
  expect((await purge(again.id)).stay).toBe(1);
  expect(await database()).not.toContain(secret);
  const anew = await studio.submit("edit", { image: done.outputs[0]?.id ?? "", prompt: secret });
  expect(await prompts()).toContain(secret);
  await studio.until(anew.id, "done");

  // Doing it again changes nothing, and there is nothing left to send again.
  expect((await purge(done.id)).job.purgedAt).toBe(job.purgedAt);
});

test("pictures that other takes, faces or presets use stay, and it says how many", async () => {
  const { studio } = pair;
  const [shared, face, kept, own] = await Promise.all(["#131", "#232", "#333", "#434"].map((one) => studio.asset(one)));
  if (!shared || !face || !kept || !own) throw new Error("a picture is missing");
  const { nameFace } = await import("@/lib/server/identities/identities");
  const { keepPreset } = await import("@/lib/server/presets/presets");
  await nameFace(face, "Freya", you);
  await keepPreset({ model: "model-create", name: "Studio", inputs: { prompt: "x", image_reference: kept } }, you);
  const first = await studio.submit("tryon-max", { model_image: shared, product_image: own });
  const second = await studio.submit("tryon-max", { model_image: shared, product_image: face });
  const third = await studio.submit("tryon-max", { model_image: kept, product_image: face });
  for (const { id } of [first, second, third]) await studio.until(id, "done");
  expect((await purge(first.id)).stay).toBe(1);
  expect(await filesOf(own)).toEqual([]);
  expect((await purge(third.id)).stay).toBe(2);
  expect((await purge(second.id)).stay).toBe(1);
  expect(await filesOf(shared)).toEqual([]);
  for (const id of [face, kept]) expect(await filesOf(id)).not.toHaveLength(0);
});

test("a take that may still need its inputs keeps them, and FASHN's own words go with those of a failed one", async () => {
  const { studio, fashn } = pair;
  fashn.takesMs = null;
  const { id } = await studio.tryOn({ prompt: "unheard of" });
  await studio.until(id, "running");
  await expect(purge(id)).rejects.toMatchObject({ error: { code: "not_settled" } });
  expect((await studio.job(id))?.inputs.prompt).toBe("unheard of");
  await fashn.fail(fashn.latest, "ContentModerationError");
  await studio.until(id, "failed");
  const { job } = await purge(id);
  expect(job.error).toMatchObject({ name: "ContentModerationError", detail: null });
  const { retry } = await import("@/lib/server/jobs/retry");
  await expect(retry(id, you)).rejects.toMatchObject({ error: { code: "purged" } });
});
