import { expect, test } from "vitest";
import { whole } from "./support/form";
import { together } from "./support/stage";
import { type Expected, trials } from "./support/trials";

const stage = together();
const { table, leave, end, trial, audit } = trials(stage, "FASHN misbehaves while a result is fetched");

const done = (within: string): Expected => ({ ends: "done", within });
const unfetched = (says: string, within: string): Expected => ({ ends: "failed", says, charged: "yes", within });

/** What a person is told where it stays like that, and after how many tries. */
const wrong = {
  html: unfetched("Not a result", "3 tries, about 10 s"),
  text: unfetched("Not a result", "3 tries, about 10 s"),
  kind: unfetched("Not a result", "3 tries, about 10 s"),
  large: unfetched("Result too large", "3 tries, about 10 s"),
  flood: unfetched("Result too large", "3 tries, about 10 s"),
  away: unfetched("Result lies elsewhere", "3 tries, about 10 s"),
  "404": unfetched("Result not there", "7 tries, about 2 min"),
  trickle: unfetched("Result without end", "3 tries of 30 s"),
  broken: unfetched("Result is broken", "7 tries, about 2 min"),
};

const passing = ["404", "html", "cut", "500", "text", "kind", "broken", "large", "flood", "away"];

test.each(whole ? passing : passing.slice(0, 3))("output=%s at first", async (how) => {
  await trial(`output=${how};times=1`, done("with the second try"));
});

test("outputs that stay wrong end in words, in bounded memory; those that nobody answers for go on", async () => {
  const kinds = Object.entries(wrong).filter(([how]) => whole || how === "kind" || how === "large");
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const unanswered = [await leave("output=500"), await leave("output=cut")];
  // All at once: most of the time is spent waiting for the next try.
  const sent: [string, string, Expected][] = [];
  for (const [how, expected] of kinds) sent.push([`output=${how}`, await leave(`output=${how}`), expected]);
  for (const [fault, id, expected] of sent) {
    await expect.poll(async () => (await stage.studio.job(id))?.status, { timeout: 250_000 }).toBe(expected.ends);
    await end(fault, id, expected);
  }
  clearInterval(watch);
  const grown = Math.round((most - before) / 1_000_000);
  table.add({
    what: "memory while outputs of 300 MB came",
    measured: `+${grown} MB at most`,
    target: "far under 300 MB",
  });
  for (const id of unanswered) {
    expect(await stage.studio.job(id)).toMatchObject({
      status: "saving",
      error: { title: "Not saved yet", charged: "yes", advice: expect.stringContaining("72 hours") },
    });
  }
  await giveWay(unanswered);
});

/** Three days later nobody waits for them any more. */
async function giveWay(ids: string[]): Promise<void> {
  const { eq } = await import("drizzle-orm");
  const { jobEvents } = await import("@/lib/server/db/schema");
  const { fetchAgain } = await import("@/lib/server/jobs/fetch-again");
  for (const id of ids) {
    const at = new Date(Date.now() - 73 * 60 * 60_000);
    await stage.studio.db.update(jobEvents).set({ at }).where(eq(jobEvents.jobId, id));
    await fetchAgain(id);
    await end("an output that nobody answers for", id, {
      ends: "failed",
      says: "Result expired",
      charged: "yes",
      within: "72 hours, as FASHN keeps it",
    });
  }
}

test("a person lets it be fetched again: stored, and FASHN is sent nothing", async () => {
  const { fetchAgain } = await import("@/lib/server/jobs/fetch-again");
  const { id } = await trial("output=html;times=3", wrong.html);
  expect((await fetchAgain(id)).status).toBe("saving");
  const job = await end("output=html;times=3, fetched again", id, done("at once"));
  expect(job).toMatchObject({ error: null, usedCredits: 1 });
  await expect(fetchAgain(id)).rejects.toThrow("nothing to fetch");
});

test("the books of the studio are those of FASHN", audit);
