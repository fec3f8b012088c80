import { expect, test } from "vitest";
import { type Answer, apiError } from "@/tests/support/fashn-server";
import { pause, together } from "./setup";

const pair = together();

/** Takes the prediction on, and breaks the line instead of answering. */
const acceptAndDrop: Answer = (request, response) => {
  pair.fashn.accept(request);
  response.destroy();
};

const garbled: Answer = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end('{"id":');
};

const withoutId: Answer = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end("{}");
};

const halfAnswer: Answer = (_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"id":"');
  setTimeout(() => response.destroy(), 20);
};

test.each<[string, Answer]>([
  ["a 500", apiError(500, "InternalServerError")],
  ["a 503 of a gateway", apiError(503, "Unavailable")],
  ["a 408", apiError(408, "Timeout")],
  ["a connection that breaks", (_, response) => void response.destroy()],
  ["an answer that breaks off", halfAnswer],
  ["an answer that is no JSON", garbled],
  ["an answer without an id", withoutId],
])("%s after sending leaves the job in doubt, and it is never sent again", async (_, answer) => {
  const { fashn, studio } = pair;
  fashn.next.run.push(answer);
  const { id } = await studio.tryOn();
  const job = await studio.until(id, "in_doubt", "done", "failed");
  expect(job).toMatchObject({ status: "in_doubt", predictionId: null, error: { charged: "unknown" } });
  expect(job.sentAt).not.toBeNull();
  await pause(300);
  expect(fashn.runs).toHaveLength(1);
});

test("the webhook of a job in doubt tells its prediction's id: the job ends done, paid once", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = 300;
  fashn.next.run.push(acceptAndDrop);
  const { id } = await studio.tryOn();
  await studio.until(id, "in_doubt");
  const done = await studio.until(id, "done", "failed");
  expect(done).toMatchObject({ status: "done", predictionId: fashn.latest.id, usedCredits: 2, error: null });
  expect(fashn.runs).toHaveLength(1);
});

test("a webhook that comes before the answer of run is not lost", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  fashn.next.run.push(async (request, response) => {
    const prediction = fashn.accept(request);
    await fashn.complete(prediction);
    await pause(100);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ id: prediction.id, error: null }));
  });
  const { id } = await studio.tryOn();
  const done = await studio.until(id, "done", "failed", "in_doubt");
  expect(done).toMatchObject({ status: "done", predictionId: fashn.latest.id });
  expect(fashn.delivered.at(-1)?.status).toBe(200);
  expect(fashn.runs).toHaveLength(1);
});

test("a webhook that comes before the line breaks leaves no doubt either", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  fashn.next.run.push(async (request, response) => {
    await fashn.complete(fashn.accept(request));
    response.destroy();
  });
  const { id } = await studio.tryOn();
  expect(await studio.until(id, "done", "failed")).toMatchObject({ status: "done", usedCredits: 2 });
  expect(fashn.runs).toHaveLength(1);
});

test("a webhook for a request that seemed refused keeps it from being sent again", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  fashn.next.run.push(async (request, response) => {
    await fashn.complete(fashn.accept(request));
    response.writeHead(429, { "content-type": "application/json", "retry-after": "0" });
    response.end(JSON.stringify({ error: "ConcurrencyLimitExceeded", message: "" }));
  });
  const { id } = await studio.tryOn();
  expect(await studio.until(id, "done", "failed")).toMatchObject({ status: "done", usedCredits: 2 });
  expect(fashn.runs).toHaveLength(1);
});

test("repeated webhooks change nothing", async () => {
  const { fashn, studio } = pair;
  const { id } = await studio.tryOn();
  await studio.until(id, "done");
  const looks = fashn.looks.length;
  for (let n = 0; n < 3; n++) expect(await fashn.callWebhook(fashn.latest)).toBe(200);
  await pause(100);
  expect(fashn.looks).toHaveLength(looks);
  expect((await studio.job(id))?.outputs).toHaveLength(1);
});
