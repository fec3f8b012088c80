import { expect, test } from "vitest";
import { whole } from "./support/form";
import { together } from "./support/stage";
import { type Expected, trials } from "./support/trials";

const stage = together();
const { send, end, trial, audit } = trials(stage, "FASHN misbehaves while a job is sent");

const done = (within: string): Expected => ({ ends: "done", within });
const lost: Expected = {
  ends: "in_doubt",
  says: "Answer lost",
  charged: "unknown",
  within: "at once: only FASHN knows",
};
const unpaid: Expected = { ends: "failed", says: "No credits left", charged: "no", within: "at once" };
const byWebhook = done("with its webhook");

/** FASHN's answer to it never comes, while all others are tried. */
let unanswered = "";

test.runIf(whole)("a job is sent and nothing comes back", async () => {
  ({ id: unanswered } = await send("late=300000,webhook=lose"));
  await expect.poll(async () => (await stage.studio.job(unanswered))?.sentAt).not.toBeNull();
});

test.each<[string, Expected]>([
  ["", done("with its webhook")],
  ["late=1500", byWebhook],
  ["429=RateLimitExceeded;times=1", done("after FASHN's window")],
  ["429=ConcurrencyLimitExceeded;times=2", done("after two more tries")],
  ["429=OutOfCredits;times=1", unpaid],
  ["402;times=1", unpaid],
  ["drop-after;times=1", byWebhook],
  ["500;accepted;times=1", byWebhook],
  ["502-html;accepted;times=1", byWebhook],
  ["bad-json;times=1", byWebhook],
  ["drop-before;times=1", lost],
  ["500;times=1", lost],
  ["502-html;times=1", lost],
  // Accepted, and nothing ever tells of it.
  ["drop-after;times=1,webhook=lose", lost],
  ["500;accepted;times=1,webhook=lose", lost],
  ["502-html;accepted;times=1,webhook=lose", lost],
  ["bad-json;times=1,webhook=lose", lost],
])("%s", async (fault, expected) => {
  await trial(fault, expected);
});

const refusals = ["429=ConcurrencyLimitExceeded", "429=RateLimitExceeded"];

test.each(whole ? refusals : refusals.slice(0, 1))(
  "%s for as long as it lasts: the job waits and says so, then is sent once",
  async (fault) => {
    const { id } = await send(fault);
    await expect.poll(async () => (await stage.studio.job(id))?.error?.title).toBe("Waiting for FASHN");
    expect(await stage.studio.job(id)).toMatchObject({ status: "queued", error: { charged: "no" } });
    await stage.fashn.meets("");
    await end(`${fault}, then well again`, id, done("after the next try"));
  },
);

test("a webhook is worth as much as an answer that never comes", async () => {
  await trial("late=300000", done("with its webhook"));
});

test.runIf(whole)("an answer that never comes is waited for three minutes", async () => {
  await expect.poll(async () => (await stage.studio.job(unanswered))?.status, { timeout: 250_000 }).toBe("in_doubt");
  await end("late=300000,webhook=lose", unanswered, { ...lost, within: "180 s" });
});

test("the books of the studio are those of FASHN", async () => {
  await audit();
});
