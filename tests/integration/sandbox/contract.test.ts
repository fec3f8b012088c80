import { afterAll, expect, test } from "vitest";
import { catalog } from "@/lib/catalog";
import { caller, endAll, listen, newKey, newSandbox, pictureUri, tryOn } from "./support";

afterAll(endAll);

const base = "http://sandbox.test/mount";
const sandbox = newSandbox();
const account = (key = newKey()) => caller(sandbox.fetch, base, key);

test("a prediction goes from accepted to completed, with its credits in the header", async () => {
  const { run, settled, credits } = account();
  expect(await credits()).toEqual({ total: 500, subscription: 300, on_demand: 200 });

  const accepted = await run(await tryOn({ num_images: 2, resolution: "2k" }));
  expect(accepted.status).toBe(200);
  expect(accepted.body).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}-u1$/), error: null });

  const done = await settled(accepted.body.id);
  expect(done.body).toEqual({
    id: accepted.body.id,
    status: "completed",
    output: [0, 1].map((index) => `${base}/cdn/${accepted.body.id}/output_${index}.png`),
    error: null,
  });
  expect(done.headers.get("x-fashn-credits-used")).toBe("6");
  expect(await credits()).toEqual({ total: 494, subscription: 294, on_demand: 200 });

  const [url] = done.body.output as string[];
  const file = await sandbox.fetch(new Request(url as string));
  expect(file.headers.get("content-type")).toBe("image/png");
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(file.headers.get("content-length")).toBe(String(bytes.length));
});

test("the words of a running prediction follow its time", async () => {
  let now = 1_000_000;
  const slow = newSandbox({ speed: 1, clock: () => now });
  const { run, status } = caller(slow.fetch, base, newKey());
  const { id } = (await run(await tryOn())).body;
  const seen: unknown[] = [];
  const { maxMs } = catalog["tryon-max"].typical({ product_image: "", model_image: "" });
  for (const part of [0, 0.05, 0.2]) {
    now = 1_000_000 + part * maxMs;
    const answer = await status(id);
    expect(answer.headers.get("x-fashn-credits-used")).toBeNull();
    seen.push(answer.body.status);
  }
  expect(seen).toEqual(["starting", "in_queue", "processing"]);
});

test("output URLs point to where the caller reached the sandbox", async () => {
  const { run, settled, send } = account();
  const { id } = (await run(await tryOn())).body;
  await settled(id);
  const answer = await send(`/v1/status/${id}`, { headers: { host: "studio.example:8443" } });
  expect(answer.body.output).toEqual([`http://studio.example:8443/mount/cdn/${id}/output_0.png`]);
});

test("pictures may come as data URIs in the answer", async () => {
  const { run, settled } = account();
  const { id } = (await run(await tryOn({ return_base64: true, output_format: "jpeg" }))).body;
  const done = await settled(id);
  expect(done.body.output).toEqual([expect.stringMatching(/^data:image\/jpeg;base64,[\w+/]+=*$/)]);
  const file = await sandbox.fetch(new Request(`${base}/cdn/${id}/output_0.jpeg`));
  expect(file.status).toBe(404);
});

test("a request without a key is refused", async () => {
  for (const headers of [undefined, { authorization: "Bearer " }, { authorization: "Basic abc" }]) {
    const response = await sandbox.fetch(new Request(`${base}/v1/credits`, { headers }));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: "UnauthorizedAccess", message: "Unauthorized: Invalid token" });
  }
});

test("unknown routes, methods and predictions are not found", async () => {
  const { send, status, run } = account();
  const notFound = { status: 404, body: { error: "NotFound" } };
  expect(await send("/v1/predictions")).toMatchObject(notFound);
  expect(await send("/v1/run")).toMatchObject(notFound);
  expect(await status("no-such-id")).toMatchObject(notFound);

  const { id } = (await run(await tryOn())).body;
  expect(await account().status(id), "another account's prediction").toMatchObject(notFound);
});

test("requests that are not of the contract say what is wrong", async () => {
  const { run, send } = account();
  const bad = async (body: unknown, message: RegExp) =>
    expect(await run(body)).toMatchObject({
      status: 400,
      body: { error: "BadRequest", message: expect.stringMatching(message) },
    });
  await bad('{"model_name": ', /not valid JSON/);
  await bad([], /model_name: required/);
  await bad("null", /must be a JSON object/);
  await bad({ model_name: "tryon-v9", inputs: {} }, /unknown model "tryon-v9"/);
  await bad({ model_name: "tryon-max" }, /^inputs: .*expected object/);
  await bad({ model_name: "tryon-max", inputs: {} }, /inputs\.product_image: .*inputs\.model_image: /);
  await bad(await tryOn({ resolution: "8k" }), /inputs\.resolution: .*"1k"\|"2k"\|"4k"/);
  await bad(await tryOn({ num_images: 5 }), /inputs\.num_images: .*<=4/);
  await bad(await tryOn({ model_image: "C:\\photo.jpg" }), /inputs\.model_image: must be an image URL/i);
  const answer = await send("/v1/run?webhook_url=ftp://x", { method: "POST", body: JSON.stringify(await tryOn()) });
  expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining("webhook_url") } });
});

test("a body that is too large is answered with a bare 500", async () => {
  const small = newSandbox({ limits: { bodyBytes: 10_000 } });
  const { run } = caller(small.fetch, base, newKey());
  const answer = await run(await tryOn({ prompt: "x".repeat(10_000) }));
  expect(answer).toMatchObject({ status: 500, body: { error: "InternalServerError" } });
});

test("a picture that cannot be loaded fails at run time, free of charge", async () => {
  const { run, settled, credits } = account();
  const picture = await pictureUri();
  const page = await listen([200], { type: "text/plain;charset=UTF-8", bytes: "hello" });
  const gone = await listen([404]);
  const fails = async (source: string, message: RegExp) => {
    const { id } = (await run(await tryOn({ model_image: source }))).body;
    const answer = await settled(id);
    expect(answer.body).toEqual({
      id,
      status: "failed",
      error: { name: "ImageLoadError", message: expect.stringMatching(message) },
    });
    expect(answer.headers.get("x-fashn-credits-used")).toBe("0");
  };
  await fails(
    page.url,
    /model image: The URL's Content-Type is not an image\. Content-Type: text\/plain;charset=UTF-8/,
  );
  await fails(gone.url, /HTTP status 404/);
  await fails("http://127.0.0.1:1/nobody.jpg", /could not be fetched/);
  await fails("https://", /Invalid URL format/);
  await fails(`${picture.slice(0, 40)}AAAA`, /cannot? be decoded|not an image/);
  expect((await credits()).total).toBe(500);
});

test("pictures are fetched from URLs", async () => {
  const { run, settled } = account();
  const uri = await pictureUri();
  const bytes = Buffer.from(uri.slice(uri.indexOf(",") + 1), "base64");
  const host = await listen([200], { type: "image/jpeg", bytes });
  const { id } = (await run(await tryOn({ model_image: host.url, product_image: host.url }))).body;
  expect((await settled(id)).body.status).toBe("completed");
  expect(host.received).toHaveLength(2);
});
