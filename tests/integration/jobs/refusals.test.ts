import { expect, test } from "vitest";
import { apiError } from "@/tests/support/fashn-server";
import { together } from "./setup";

const pair = together();

test.each([
  [400, "BadRequest"],
  [401, "UnauthorizedAccess"],
  [404, "NotFound"],
  [422, "SomethingNew"],
])("a %i before an id fails the job free of charge, with FASHN's name, and is not repeated", async (status, name) => {
  const { fashn, studio } = pair;
  fashn.next.run.push(apiError(status, name));
  const { id } = await studio.tryOn();
  const job = await studio.until(id, "failed", "done", "in_doubt");
  expect(job).toMatchObject({ status: "failed", predictionId: null });
  expect(job.error).toMatchObject({ name, charged: "no", detail: `${name} from the test` });
  expect(job.finishedAt).not.toBeNull();
  expect(fashn.runs).toHaveLength(1);
});

test.each([429, 402])("OutOfCredits as %i fails the job at once, with nothing sent twice", async (status) => {
  const { fashn, studio } = pair;
  fashn.next.run.push(apiError(status, "OutOfCredits"));
  const { id } = await studio.tryOn();
  const job = await studio.until(id, "failed", "done", "in_doubt");
  expect(job).toMatchObject({ status: "failed", error: { name: "OutOfCredits", charged: "no" } });
  expect(fashn.runs).toHaveLength(1);
});

test.each(["RateLimitExceeded", "ConcurrencyLimitExceeded"])(
  "%s puts the job back, says that it waits, and sends it again after the time FASHN named",
  async (name) => {
    const { fashn, studio } = pair;
    fashn.next.run.push(apiError(429, name, { "retry-after": "1" }));
    const { id } = await studio.tryOn();
    await expect.poll(() => fashn.runs.length).toBe(1);
    await expect.poll(async () => (await studio.job(id))?.error?.name).toBe(name);
    expect(await studio.job(id)).toMatchObject({ status: "queued", sentAt: null, error: { charged: "no" } });

    const done = await studio.until(id, "done", "failed", "in_doubt");
    expect(done).toMatchObject({ status: "done", error: null });
    const [first, second] = fashn.runs;
    expect(fashn.runs).toHaveLength(2);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  },
);

test("a prediction that fails is free, in FASHN's words; an unknown name is shown as it is", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  for (const name of ["ImageLoadError", "BrandNewError"]) {
    const { id } = await studio.tryOn();
    await studio.until(id, "running");
    await fashn.fail(fashn.latest, name);
    const job = await studio.until(id, "failed", "done");
    expect(job).toMatchObject({ status: "failed", usedCredits: 0, fashnStatus: "failed" });
    expect(job.error).toMatchObject({ name, charged: "no", detail: `${name} from the test` });
  }
});

test.each(["canceled", "time_out"])("the status %s of the official package ends a job too", async (status) => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  const { id } = await studio.tryOn();
  await studio.until(id, "running");
  await fashn.end(fashn.latest, status, null);
  expect(await studio.until(id, "failed", "done")).toMatchObject({ status: "failed", error: { name: status } });
});

test("an unknown status strands nothing: it is shown, and the job goes on", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  const { id } = await studio.tryOn();
  await studio.until(id, "running");
  fashn.latest.status = "warming_up";
  await fashn.callWebhook(fashn.latest);
  await expect.poll(async () => (await studio.job(id))?.fashnStatus).toBe("warming_up");
  await fashn.complete(fashn.latest);
  await studio.until(id, "done");
});

test("completed without an output is told as it is, with the credits it used", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  const { id } = await studio.tryOn();
  await studio.until(id, "running");
  fashn.latest.output = [];
  await fashn.end(fashn.latest, "completed", 2);
  const job = await studio.until(id, "failed", "done");
  expect(job).toMatchObject({ status: "failed", usedCredits: 2, error: { name: "NoOutput", charged: "yes" } });
});
