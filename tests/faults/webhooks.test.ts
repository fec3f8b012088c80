import { expect, test } from "vitest";
import type { JobView } from "@/lib/types/job";
import { whole } from "./support/form";
import { together } from "./support/stage";
import { type Expected, trials } from "./support/trials";

const stage = together();
const { send, end, trial, audit } = trials(stage, "Webhooks misbehave");

const done = (within: string): Expected => ({ ends: "done", within });
const lost: Expected = { ends: "in_doubt", says: "Answer lost", charged: "unknown", within: "at once" };

test.each<[string, Expected]>([
  ["webhook=lose", done("with a look at 100 % of the typical time")],
  ["webhook=repeat:5", done("with the first")],
  ["webhook=late:4000", done("with a look, before it comes")],
  ["webhook=forge", done("with the true one")],
  ["webhook=forge-id", done("with the true one")],
  ["webhook=backwards", done("with the first")],
  ["late=1500,webhook=backwards", done("with the first, before the answer")],
  // The forged one comes to a job whose own id nobody knows.
  ["drop-after;times=1,webhook=forge-id", done("with the true one")],
  ["late=1500,webhook=forge-id", done("with the answer")],
])("%s", async (fault, expected) => {
  const job = await trial(fault, expected);
  expect(job.outputs).toHaveLength(1);
});

test.runIf(whole)("a forged one alone convinces nobody", { timeout: 200_000 }, async () => {
  const fault = "drop-after;times=1,webhook=lose,webhook=forge-id";
  const { id } = await send(fault);
  await expect
    .poll(async () => (await stage.studio.job(id))?.error?.title, { timeout: 150_000 })
    .toBe("Unknown to FASHN");
  await end(fault, id, { ends: "in_doubt", says: "Unknown to FASHN", charged: "unknown", within: "60 s" });
});

test("the webhook of one job, sent to the address of another, changes nothing", async () => {
  const { webhookUrl } = await import("@/lib/server/jobs/webhook");
  const call = async (job: JobView, payload: unknown, token?: string) => {
    const url = new URL(webhookUrl(job.id) ?? "");
    if (token !== undefined) url.searchParams.set("token", token);
    return (await fetch(url, { method: "POST", body: JSON.stringify(payload) })).status;
  };
  const first = await trial("", done("with its webhook"));
  const doubtful = await trial("drop-after;times=1,webhook=lose", lost);
  const payload = { id: first.predictionId, status: "completed", output: ["https://forged.invalid/output_0.png"] };
  const tokenOf = (job: JobView) => new URL(webhookUrl(job.id) ?? "").searchParams.get("token") ?? "";

  expect(await call(doubtful, payload, ""), "without a token").toBe(401);
  expect(await call(doubtful, payload, tokenOf(first)), "with another job's token").toBe(401);
  expect(await call(doubtful, payload), "with a token that is right").toBe(200);
  expect(await call(first, payload), "to a job that is done").toBe(200);
  expect(await stage.studio.job(doubtful.id)).toEqual(doubtful);
  expect(await stage.studio.job(first.id)).toEqual(first);

  // Before its own answer comes, too.
  const { id } = await send("late=2000,webhook=lose");
  await expect.poll(async () => (await stage.studio.job(id))?.sentAt).not.toBeNull();
  const sending = await stage.studio.job(id);
  if (sending) expect(await call(sending, payload)).toBe(200);
  const job = await end("the webhook of another job before the answer", id, done("with a look"));
  expect(job.predictionId).not.toBe(first.predictionId);
});

test("the books of the studio are those of FASHN", audit);
