import { expect, test } from "vitest";
import { errorNamesOf, errorWords } from "@/lib/catalog/errors";
import { whole } from "./support/form";
import { together } from "./support/stage";
import { type Expected, trials } from "./support/trials";

const stage = together();
const { send, end, trial, audit } = trials(stage, "FASHN misbehaves while a job runs");

const done = (within: string): Expected => ({ ends: "done", within });
const looked = done("after two more looks");

/** What each way of telling nothing is called on screen. */
const silences = {
  "drop-before": "FASHN unreachable",
  "drop-after": "FASHN unreachable",
  "429=RateLimitExceeded": "FASHN unreachable",
  "429=ConcurrencyLimitExceeded": "FASHN unreachable",
  "429=OutOfCredits": "FASHN unreachable",
  "402": "FASHN tells nothing",
  "500": "FASHN unreachable",
  "502-html": "FASHN unreachable",
  "bad-json": "FASHN unreachable",
};
const all = Object.entries(silences);

test.each(all)("%s twice", async (fault) => {
  await trial(`${fault};at=status;times=2`, looked);
});

test("a status that comes late", async () => {
  await trial("late=1500;at=status", done("with the answer"));
});

test.each(whole ? all : all.filter(([fault]) => ["drop-before", "402"].includes(fault)))(
  "%s for as long as it lasts: the job runs on and says so",
  async (fault, title) => {
    const { id } = await send(`${fault};at=status`);
    await expect.poll(async () => (await stage.studio.job(id))?.error?.title).toBe(title);
    expect(await stage.studio.job(id)).toMatchObject({ status: "running", error: { charged: "unknown" } });
    await stage.fashn.meets("");
    await end(`${fault};at=status, then well again`, id, done("after the next look"));
  },
);

test("words that nobody knows: on its way, and at the end", async () => {
  await trial("status=warming_up", done("with its webhook"));
  const free = { ends: "failed", charged: "no", within: "with its webhook" } as const;
  await trial("end=exploded", { ...free, says: "Ended as exploded" });
  await trial("end=canceled", { ...free, says: "Ended as canceled" });
  await trial("end=time_out", { ...free, says: "Ended as time out" });
});

test("finished without an output: failed, and the bill is told as it is", async () => {
  const { usedCredits } = await trial("no-output", {
    ends: "failed",
    says: "Nothing returned",
    charged: "yes",
    within: "with its webhook",
  });
  expect(usedCredits).toBe(1);
});

const names = [...errorNamesOf.prediction, "NeverHeardOf"];

test.each(whole ? names : names.slice(0, 2))("fail=%s", async (name) => {
  const { title, charged } = errorWords(name);
  const job = await trial(`fail=${name}`, { ends: "failed", says: title, charged, within: "with its webhook" });
  expect(job.usedCredits).toBe(charged === "no" ? 0 : null);
});

test("the books of the studio are those of FASHN", audit);
