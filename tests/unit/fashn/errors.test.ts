import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Fashn from "fashn";
import { afterEach, expect, test } from "vitest";
import { classifyRead, classifyRun } from "@/lib/server/fashn/errors";
import { telling } from "@/lib/server/fashn/never-sent";
import { freePort } from "@/tests/support/studio";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** What the official package throws when its request meets this. */
async function thrownBy(baseURL: string, timeout = 5000): Promise<unknown> {
  const client = new Fashn({ apiKey: "k", baseURL, maxRetries: 0, logLevel: "off", fetch: telling, timeout });
  const params = { model_name: "tryon-v1.6", inputs: { model_image: "a", garment_image: "b" } } as const;
  return client.predictions.run(params).then(
    (answer) => expect.fail(`answered ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  );
}

async function answering(status: number, body: string, headers: Record<string, string> = {}): Promise<unknown> {
  server = createServer((_, response) => response.writeHead(status, headers).end(body)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  return thrownBy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const apiBody = (name: string) => JSON.stringify({ error: name, message: "words of FASHN" });

test.each([
  [400, "BadRequest", { kind: "rejected", name: "BadRequest", message: "words of FASHN" }],
  [401, "UnauthorizedAccess", { kind: "rejected", name: "UnauthorizedAccess", message: "words of FASHN" }],
  [404, "NotFound", { kind: "rejected", name: "NotFound", message: "words of FASHN" }],
  [418, "Teapot", { kind: "rejected", name: "Teapot", message: "words of FASHN" }],
  [402, "OutOfCredits", { kind: "outOfCredits", message: "words of FASHN" }],
  [429, "OutOfCredits", { kind: "outOfCredits", message: "words of FASHN" }],
  [429, "RateLimitExceeded", { kind: "tryLater", reason: "RateLimit", name: "RateLimitExceeded", afterMs: null }],
  [429, "ConcurrencyLimitExceeded", { kind: "tryLater", reason: "Concurrency", name: "ConcurrencyLimitExceeded" }],
  [429, "SlowDown", { kind: "tryLater", reason: "RateLimit", name: "SlowDown" }],
  [500, "InternalServerError", { kind: "inDoubt", name: "InternalServerError", message: "words of FASHN" }],
  [502, "BadGateway", { kind: "inDoubt", name: "BadGateway" }],
  [408, "Timeout", { kind: "inDoubt", name: "Timeout" }],
])("a run answered with %i %s", async (status, name, expected) => {
  expect(classifyRun(await answering(status, apiBody(name)))).toMatchObject(expected);
});

test("a proxy's page in place of FASHN's JSON fills no screen", async () => {
  const failure = classifyRun(await answering(404, "<html>".repeat(5000)));
  expect(failure).toMatchObject({ kind: "rejected", name: "NotFound" });
  expect(failure.message.length).toBeLessThan(100);
});

test.each([
  ["2", 2000],
  ["0", 0],
  ["100000", 120_000],
  ["soon", null],
])("Retry-After: %s", async (value, afterMs) => {
  const error = await answering(429, apiBody("RateLimitExceeded"), { "retry-after": value });
  expect(classifyRun(error)).toMatchObject({ afterMs });
});

test("Retry-After as a date", async () => {
  const at = new Date(Date.now() + 30_000).toUTCString();
  const failure = classifyRun(await answering(429, apiBody("RateLimitExceeded"), { "retry-after": at }));
  expect(failure).toMatchObject({ kind: "tryLater" });
  expect("afterMs" in failure && failure.afterMs).toBeGreaterThan(25_000);
});

test("a connection that was never made cannot have been accepted", async () => {
  expect(classifyRun(await thrownBy(`http://127.0.0.1:${await freePort()}`))).toMatchObject({
    kind: "tryLater",
    reason: "Unreachable",
    name: "ECONNREFUSED",
  });
});

test("a name that does not exist cannot have been reached", async () => {
  const failure = classifyRun(await thrownBy("http://no-such-host.invalid"));
  expect(failure).toMatchObject({ kind: "tryLater", reason: "Unreachable" });
});

test("no answer in time leaves it open whether the request was accepted", async () => {
  server = createServer(() => undefined).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  const error = await thrownBy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 100);
  expect(classifyRun(error)).toMatchObject({ kind: "inDoubt", name: "Timeout" });
  expect(classifyRead(error)).toMatchObject({ kind: "unavailable", name: "Timeout" });
});

test("a connection reset after sending leaves it open too", async () => {
  server = createServer((request) => request.socket.destroy()).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  const error = await thrownBy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(classifyRun(error)).toMatchObject({ kind: "inDoubt", name: "ConnectionLost" });
});

test.each([
  [404, "NotFound", "rejected"],
  [401, "UnauthorizedAccess", "rejected"],
  [429, "RateLimitExceeded", "unavailable"],
  [408, "Timeout", "unavailable"],
  [500, "InternalServerError", "unavailable"],
])("a read answered with %i %s is %s", async (status, name, kind) => {
  expect(classifyRead(await answering(status, apiBody(name)))).toMatchObject({ kind, name });
});
