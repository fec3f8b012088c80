import { expect, test } from "vitest";
import type { Answer, Prediction } from "@/tests/support/fashn-server";
import { together } from "./setup";

const pair = together();
const you = { id: "local", name: "You" };

/** Loses the answer of a request that FASHN has not even seen. */
const drop: Answer = (_, response) => void response.destroy();

/** A job in doubt, of whose prediction FASHN knows. */
async function doubted(): Promise<{ id: string; take: number; prediction: Prediction }> {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  let prediction: Prediction | undefined;
  fashn.next.run.push((request, response) => {
    prediction = fashn.accept(request);
    response.destroy();
  });
  const { id, take } = await studio.tryOn();
  await studio.until(id, "in_doubt");
  if (!prediction) throw new Error("nothing was accepted");
  return { id, take, prediction };
}

/** Ends a prediction whose webhook is lost. */
async function endsUnheard(prediction: Prediction): Promise<void> {
  pair.fashn.webhooks = false;
  await pair.fashn.complete(prediction);
  pair.fashn.webhooks = true;
}

const verbs = async () => ({
  ...(await import("@/lib/server/jobs/adopt")),
  ...(await import("@/lib/server/jobs/check")),
  ...(await import("@/lib/server/jobs/give-up")),
  ...(await import("@/lib/server/jobs/retry")),
});

test("an id from the history at FASHN ends the doubt: the result is kept, with its price", async () => {
  const { fashn, studio } = pair;
  const { id, prediction } = await doubted();
  await endsUnheard(prediction);
  const { adopt } = await verbs();
  await adopt(id, ` ${prediction.id}\n`);
  const done = await studio.until(id, "done", "failed");
  expect(done).toMatchObject({ status: "done", predictionId: prediction.id, usedCredits: 2, error: null });
  expect(done.outputs).toHaveLength(1);
  expect(fashn.runs).toHaveLength(1);
  await expect(adopt(id, prediction.id)).rejects.toMatchObject({ error: { code: "not_adoptable" } });
});

test("an id that FASHN does not know, of another take, with too many results or none at all is refused", async () => {
  const { fashn, studio } = pair;
  const { adopt } = await verbs();
  fashn.takesMs = 50;
  const other = await studio.until((await studio.tryOn()).id, "done");
  const { id, prediction } = await doubted();
  const refusal = (given: unknown) =>
    adopt(id, given).catch((failure: { error?: { message: string } }) => failure.error);
  expect(await refusal("prediction-0-nowhere")).toMatchObject({ message: "FASHN does not know this id." });
  expect(await refusal(other.predictionId)).toMatchObject({ message: "That prediction belongs to another take." });
  for (const given of ["", "short", "../v1/credits", null, `${"x".repeat(101)}`]) {
    expect(await refusal(given)).toMatchObject({ message: "That is not the id of a prediction." });
  }
  prediction.status = "completed";
  prediction.output = [1, 2, 3].map((n) => `${fashn.url}/cdn/${prediction.id}/output_${n}.png`);
  expect(await refusal(prediction.id)).toMatchObject({
    message: "That prediction has 3 results, this take asked for 1 result.",
  });
  expect(await studio.job(id)).toMatchObject({ status: "in_doubt", predictionId: null });
});

test("given up, the take has failed at an unknown price; taken up again, it is in doubt", async () => {
  const { studio } = pair;
  const { giveUp, takeUp } = await verbs();
  const { id } = await doubted();
  expect(await giveUp(id)).toMatchObject({
    status: "failed",
    usedCredits: null,
    error: { name: "GivenUp", charged: "unknown" },
  });
  await expect(giveUp(id)).rejects.toMatchObject({ error: { code: "not_in_doubt" } });
  expect(await takeUp(id)).toMatchObject({ status: "in_doubt", error: { charged: "unknown" } });
  await expect(takeUp(id)).rejects.toMatchObject({ error: { code: "not_given_up" } });
  expect(await studio.job(id)).toMatchObject({ status: "in_doubt" });
});

test.each(["its webhook", "its id"])(
  "the result of a take that was given up is kept when %s comes late",
  async (how) => {
    const { fashn, studio } = pair;
    const { adopt, giveUp } = await verbs();
    const { id, prediction } = await doubted();
    await giveUp(id);
    if (how === "its webhook") await fashn.complete(prediction);
    else {
      await endsUnheard(prediction);
      await adopt(id, prediction.id);
    }
    const done = await studio.until(id, "done");
    expect(done).toMatchObject({ predictionId: prediction.id, usedCredits: 2, error: null });
    expect(fashn.runs).toHaveLength(1);
  },
);

test("sent again, the old take is settled and names the new one; a late result of the old is kept, too", async () => {
  const { fashn, studio } = pair;
  const { retry } = await verbs();
  const { id, prediction } = await doubted();
  fashn.takesMs = 50;
  const [again, other] = await Promise.allSettled([retry(id, you), retry(id, you)]);
  const made = [again, other].flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  // Two people decide at one time: one of them, and one new take.
  expect(made).toHaveLength(1);
  const next = await studio.until(made[0]?.id ?? "", "done");
  expect(await studio.job(id)).toMatchObject({
    status: "failed",
    usedCredits: null,
    error: { name: "SentAgain", title: `Sent again as take ${next.take}`, charged: "unknown" },
  });
  expect(fashn.runs).toHaveLength(2);

  await fashn.complete(prediction);
  expect(await studio.until(id, "done")).toMatchObject({ predictionId: prediction.id, usedCredits: 2 });
  expect(fashn.runs).toHaveLength(2);
});

test("a request that never arrived stays in doubt however often it is looked at, until somebody decides", async () => {
  const { fashn, studio } = pair;
  const { check } = await verbs();
  fashn.next.run.push(drop);
  const { id } = await studio.tryOn();
  await studio.until(id, "in_doubt");
  expect(await check(id)).toMatchObject({ status: "in_doubt", predictionId: null });
  expect(fashn.looks).toHaveLength(0);
  expect(fashn.runs).toHaveLength(1);
});

test("the webhook of another take tells nothing, wherever it is sent", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = 50;
  const other = await studio.until((await studio.tryOn()).id, "done");
  const { id, prediction } = await doubted();
  const genuine = prediction.webhookUrl ?? "";
  const strange = await fetch(genuine, { method: "POST", body: JSON.stringify({ id: other.predictionId }) });
  expect(strange.status).toBe(200);
  expect(await studio.job(id)).toMatchObject({ status: "in_doubt", predictionId: null });
  await fashn.complete(prediction);
  expect(await studio.until(id, "done")).toMatchObject({ predictionId: prediction.id });
  expect(await studio.job(other.id)).toMatchObject({ status: "done", predictionId: other.predictionId });
});
