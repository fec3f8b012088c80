import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobEvents, jobInputs, jobs } from "@/lib/server/db/schema";
import type { JobView } from "@/lib/types/job";
import { together } from "./setup";

const pair = together();
const colours = ["#a11", "#1a1", "#11a", "#aa1", "#1aa", "#a1a"];

/** A person and so many products. */
async function pictures(count: number) {
  const { studio } = pair;
  const model_image = await studio.asset("#abc");
  return { model_image, products: await Promise.all(colours.slice(0, count).map((colour) => studio.asset(colour))) };
}

const stored = async () => (await pair.studio.db.select({ id: jobs.id }).from(jobs)).length;

test("one submission makes one job for each product, in order, with one batch and a seed each", async () => {
  const { fashn, studio } = pair;
  const { model_image, products } = await pictures(5);
  const draft = { model_image, product_image: products[0], num_images: 2, prompt: "open" };
  const made = await studio.spread("tryon-max", draft, "product_image", products);

  expect(made.map(({ inputs }) => inputs.product_image)).toEqual(products);
  expect(made.map(({ take }) => take)).toEqual(made.map(({ take }) => take).sort((a, b) => a - b));
  expect(made.map(({ id }) => id)).toEqual(made.map(({ id }) => id).sort());
  expect(new Set(made.map(({ batchId }) => batchId)).size).toBe(1);
  expect(made[0].batchId).not.toBeNull();
  expect(new Set(made.map(({ inputs }) => inputs.seed)).size).toBe(5);
  expect(new Set(made.map(({ brief }) => brief)).size).toBe(5);
  expect(made.reduce((sum, job) => sum + job.estimatedCredits, 0)).toBe(20);

  const done = await Promise.all(made.map(({ id }) => studio.until(id, "done", "failed")));
  expect(done.map(({ status }) => status)).toEqual(made.map(() => "done"));
  expect(done.reduce((sum, job) => sum + (job.usedCredits ?? 0), 0)).toBe(20);
  expect(fashn.runs).toHaveLength(5);
  const sent = fashn.runs.map(({ body }) => body?.inputs ?? {});
  expect(new Set(sent.map((inputs) => inputs.product_image)).size).toBe(5);
  expect(new Set(sent.map((inputs) => inputs.model_image)).size).toBe(1);
  expect(sent.map((inputs) => inputs.seed).sort()).toEqual(made.map(({ inputs }) => inputs.seed).sort());
  expect(sent.every((inputs) => inputs.prompt === "open" && inputs.num_images === 2)).toBe(true);
});

test("a locked seed is the seed of all", async () => {
  const { studio } = pair;
  const { model_image, products } = await pictures(2);
  const made = await studio.spread("tryon-max", { model_image, seed: 7 }, "product_image", products);
  expect(made.map(({ inputs }) => inputs.seed)).toEqual([7, 7]);
  await Promise.all(made.map(({ id }) => studio.until(id, "done")));
});

test("two submissions at once are both whole, each with its own batch", async () => {
  const { fashn, studio } = pair;
  const { model_image, products } = await pictures(3);
  const submit = () => studio.spread("tryon-max", { model_image }, "product_image", products);
  const [first, second] = await Promise.all([submit(), submit()]);
  expect(first[0].batchId).not.toBe(second[0].batchId);
  for (const made of [first, second]) {
    const rows = await studio.db
      .select({ inputs: jobs.inputs })
      .from(jobs)
      .where(eq(jobs.batchId, made[0].batchId ?? ""))
      .orderBy(jobs.id);
    expect(rows.map(({ inputs }) => inputs.product_image)).toEqual(products);
  }
  await Promise.all([...first, ...second].map(({ id }) => studio.until(id, "done")));
  expect(fashn.runs).toHaveLength(6);
  // Each look of the first is the same brief as its twin of the second: takes of it, with seeds of their own.
  expect(first.map(({ brief }) => brief)).toEqual(second.map(({ brief }) => brief));
});

test("one member that is wrong stops them all, and the sentence names it", async () => {
  const { fashn, studio } = pair;
  const { model_image, products } = await pictures(2);
  const before = await stored();
  const values = [...products, "gone"];
  const failure = await studio.spread("tryon-max", { model_image }, "product_image", values).catch((error) => error);
  expect(failure.error).toMatchObject({
    code: "invalid_input",
    message: "Product 3: This picture is gone.",
    fields: { product_image: "Product 3: This picture is gone." },
  });
  expect(await stored()).toBe(before);
  expect(fashn.runs).toHaveLength(0);
});

test("what is wrong with all of them is said once, without a name", async () => {
  const { studio } = pair;
  const { products } = await pictures(3);
  const failure = await studio.spread("tryon-max", {}, "product_image", products).catch((error) => error);
  expect(failure.error.fields).toEqual({ model_image: "Add a model picture" });
});

test("a ratio that the picture already has is refused by its name, the others are not blamed", async () => {
  const { studio } = pair;
  const image = await studio.asset("#ccc", { width: 60, height: 80 });
  const failure = await studio
    .spread("reframe", { image }, "aspect_ratio", ["1:1", "3:4", "9:16"])
    .catch((error) => error);
  expect(failure.error.fields.aspect_ratio).toBe("3:4: The picture already has this ratio. Choose another.");
  const made = await studio.spread("reframe", { image }, "aspect_ratio", ["1:1", "9:16"]);
  expect(made.map(({ inputs }) => inputs.aspect_ratio)).toEqual(["1:1", "9:16"]);
  await Promise.all(made.map(({ id }) => studio.until(id, "done")));
});

test.each<[string, string, (ids: string[]) => string[], string]>([
  ["thirteen", "product_image", () => Array.from({ length: 13 }, randomUUID), "At most 12 at once."],
  ["the same twice", "product_image", ([a = ""]) => [a, a], "One of these is there twice."],
  ["an input that takes one value", "prompt", () => ["a", "b"], "Prompt takes one value at a time."],
  ["an input that there is not", "__proto__", () => ["a", "b"], "__proto__ takes one value at a time."],
  ["none", "product_image", () => [], "These options cannot be read."],
])("%s is refused", async (_, field, values, message) => {
  const { studio } = pair;
  const { model_image, products } = await pictures(2);
  const before = await stored();
  const draft = { model_image, product_image: products[0] };
  const failure = await studio.spread("tryon-max", draft, field, values(products)).catch((error) => error);
  expect(failure.error).toMatchObject({ code: "invalid_input", message });
  expect(await stored()).toBe(before);
});

test("when the last of them cannot be stored, none is", async () => {
  const { studio } = pair;
  const { model_image, products } = await pictures(3);
  const before = await stored();
  await studio.db.execute(`create or replace function refuse() returns trigger as $$ begin
    if new.asset_id = '${products[2]}' then raise exception 'no room'; end if; return new; end $$ language plpgsql`);
  await studio.db.execute(`create trigger refuse before insert on job_inputs for each row execute function refuse()`);
  await expect(studio.spread("tryon-max", { model_image }, "product_image", products)).rejects.toThrow();
  await studio.db.execute("drop trigger refuse on job_inputs");
  expect(await stored()).toBe(before);
  const orphans = await studio.db.select().from(jobEvents).leftJoin(jobs, eq(jobs.id, jobEvents.jobId));
  expect(orphans.every(({ jobs: job }) => job !== null)).toBe(true);
  const edges = await studio.db.select().from(jobInputs).leftJoin(jobs, eq(jobs.id, jobInputs.jobId));
  expect(edges.every(({ jobs: job }) => job !== null)).toBe(true);
});

test("one value alone is a job of its own", async () => {
  const { studio } = pair;
  const { model_image, products } = await pictures(1);
  const made = await studio.spread("tryon-max", { model_image }, "product_image", products);
  expect(made.map(({ batchId }) => batchId)).toEqual([null]);
  await studio.until(made[0].id, "done");
});

test("seed, count and the order of the inputs do not make another brief; everything else does", async () => {
  const { studio } = pair;
  const { model_image, products } = await pictures(2);
  const [product_image, other] = products;
  const briefOf = async (draft: object): Promise<JobView> => {
    const job = await studio.submit("tryon-max", { model_image, product_image: product_image ?? "", ...draft });
    await studio.until(job.id, "done");
    return job;
  };
  const first = await briefOf({ seed: 1, prompt: "x" });
  const again = await briefOf({ prompt: "x", num_images: 2 });
  const turned = await studio.submit("tryon-max", { prompt: "x", product_image: product_image ?? "", model_image });
  expect(again.brief).toBe(first.brief);
  expect(turned.brief).toBe(first.brief);
  expect((await briefOf({ prompt: "y" })).brief).not.toBe(first.brief);
  expect((await briefOf({ prompt: "x", product_image: other })).brief).not.toBe(first.brief);
  await studio.until(turned.id, "done");
});

test("what the studio does besides stays with the job, also when it is tried again; without a mask it has no meaning", async () => {
  const { fashn, studio } = pair;
  const { retry } = await import("@/lib/server/jobs/retry");
  const image = await studio.asset("#ccc");
  const keepUnpainted = { feather: 6 };
  fashn.takesMs = null;
  const draft = { image, prompt: "Blue", mask: await studio.asset("#fff") };
  const job = await studio.submit("edit", draft, { keepUnpainted });
  expect(job.options).toEqual({ keepUnpainted });
  await studio.until(job.id, "running");
  await fashn.fail(fashn.latest, "PipelineError");
  await studio.until(job.id, "failed");
  fashn.takesMs = 50;
  const again = await retry(job.id, { id: "local", name: "You" });
  expect(again).toMatchObject({ options: { keepUnpainted }, brief: job.brief, batchId: null });
  const maskless = await studio.submit("edit", { image, prompt: "Blue" }, { keepUnpainted });
  expect(maskless.options).toEqual({});
  const wrong = studio.submit("edit", { image, prompt: "Blue" }, { keepUnpainted: { feather: -1 } });
  await expect(wrong).rejects.toMatchObject({ error: { code: "invalid_input" } });
  await studio.until(again.id, "done", "failed");
  await studio.until(maskless.id, "done");
});

test("what still waits of a submission is taken back at once; what was sent goes on", async () => {
  const { fashn, studio } = pair;
  const { cancelBatch } = await import("@/lib/server/jobs/cancel-batch");
  fashn.takesMs = null;
  const model_image = await studio.asset("#abc");
  const hues = Array.from({ length: 9 }, (_, i) => `hsl(${i * 40}, 80%, 50%)`);
  const products = await Promise.all(hues.map((hue) => studio.asset(hue)));
  const made = await studio.spread("tryon-max", { model_image }, "product_image", products);
  await expect.poll(() => fashn.runs.length).toBe(6);
  const canceled = await cancelBatch(made[0].batchId ?? "");
  expect(canceled.map(({ id }) => id)).toEqual(made.slice(6).map(({ id }) => id));
  expect(canceled.every(({ status }) => status === "canceled")).toBe(true);
  expect(await cancelBatch(made[0].batchId ?? "")).toEqual([]);
  await Promise.all(made.slice(0, 6).map(({ id }) => studio.until(id, "running")));
  for (const prediction of [...fashn.predictions.values()]) await fashn.complete(prediction);
  await Promise.all(made.slice(0, 6).map(({ id }) => studio.until(id, "done")));
  expect(fashn.runs).toHaveLength(6);
});
