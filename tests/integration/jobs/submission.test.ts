import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { apiError } from "@/tests/support/fashn-server";
import { together } from "./setup";

const pair = together();
const you = { id: "local", name: "You" };
const somebodyElse = { id: "other", name: "Other" };

const ids = (jobs: readonly { id: string }[]) => jobs.map(({ id }) => id);

async function press(key: string, person = you, spread?: string[]) {
  const { submit } = await import("@/lib/server/jobs/submit");
  const image = await pair.studio.asset("#777");
  const options = { key, ...(spread && { spread: { field: "product_image", values: spread } }) };
  return spread
    ? submit("tryon-max", { model_image: image, product_image: spread[0] }, person, options)
    : submit("background-remove", { image }, person, options);
}

test("a press that comes again makes no second job, even while the first is on its way or long done", async () => {
  const { fashn, studio } = pair;
  const key = randomUUID();
  const [first, second, third] = await Promise.all([press(key), press(key), press(key)]);
  expect(ids(second)).toEqual(ids(first));
  expect(ids(third)).toEqual(ids(first));
  await studio.until(first[0].id, "done");
  expect(await press(key)).toMatchObject([{ id: first[0].id, status: "done" }]);
  expect(fashn.runs).toHaveLength(1);
});

test("of several at once all come back, in their order", async () => {
  const { fashn, studio } = pair;
  const products = await Promise.all(["#a11", "#1a1", "#11a"].map((colour) => studio.asset(colour)));
  const key = randomUUID();
  const first = await press(key, you, products);
  expect(first).toHaveLength(3);
  expect(ids(await press(key, you, products))).toEqual(ids(first));
  for (const { id } of first) await studio.until(id, "done");
  expect(fashn.runs).toHaveLength(3);
});

test("another key, another person, or no key at all is another press", async () => {
  const { studio } = pair;
  const key = randomUUID();
  const made = [await press(key), await press(randomUUID()), await press(key, somebodyElse)].flat();
  const { submit } = await import("@/lib/server/jobs/submit");
  const image = await studio.asset("#777");
  for (let n = 0; n < 2; n++) made.push(...(await submit("background-remove", { image }, you)));
  expect(new Set(ids(made)).size).toBe(5);
  for (const { id } of made) await studio.until(id, "done");
});

test("a press that was refused may come again under its key", async () => {
  const { studio } = pair;
  const { submit } = await import("@/lib/server/jobs/submit");
  const key = randomUUID();
  await expect(submit("background-remove", {}, you, { key })).rejects.toMatchObject({
    error: { code: "invalid_input" },
  });
  const [job] = await press(key);
  await studio.until(job.id, "done");
  await expect(submit("background-remove", {}, you, { key: "no key" })).rejects.toMatchObject({
    error: { code: "invalid_input" },
  });
});

test("trying a failed take again under one key makes one new take", async () => {
  const { fashn, studio } = pair;
  const { retry } = await import("@/lib/server/jobs/retry");
  fashn.next.run.push(apiError(400, "BadRequest"));
  const { id } = await studio.tryOn();
  await studio.until(id, "failed");
  const key = randomUUID();
  const [first, second] = await Promise.all([retry(id, you, key), retry(id, you, key)]);
  expect(second.id).toBe(first.id);
  await studio.until(first.id, "done");
  expect(fashn.runs).toHaveLength(2);
});
