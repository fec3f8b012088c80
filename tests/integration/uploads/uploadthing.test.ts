import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET, POST } from "@/app/api/uploadthing/route";
import { getAssetById } from "@/lib/server/assets/queries";
import { closeDatabase } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { ownStudio } from "@/tests/support/files";
import { noise } from "@/tests/support/pictures";

const studio = ownStudio("uploadthing");
const apiKey = "sk_live_test";
const token = Buffer.from(JSON.stringify({ apiKey, appId: "app", regions: ["fra1"] })).toString("base64");

/** Stands where UploadThing's servers are: holds the file, waits for the result of the callback, deletes what it is told to. */
const file = { bytes: Buffer.alloc(0) };
const deleted: unknown[] = [];
const results: { fileKey: string; callbackData: { ok: boolean; value?: { id: string }; error?: { code: string } } }[] =
  [];
const server = createServer(async (request, response) => {
  if (request.method === "GET") return void response.end(file.bytes);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  if (request.url === "/v6/deleteFiles") {
    deleted.push([request.headers["x-uploadthing-api-key"], ...body.fileKeys]);
    return void response
      .setHeader("content-type", "application/json")
      .end(JSON.stringify({ success: true, deletedCount: 1 }));
  }
  results.push(body);
  response.setHeader("content-type", "application/json").end(JSON.stringify({ ok: true }));
});
let origin = "";

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.UPLOADTHING_API_URL = origin;
});
afterAll(async () => {
  server.close();
  await closeDatabase();
  studio.discard();
});

const address = "http://studio.test/api/uploadthing";

/** Calls back as UploadThing does once it has the whole file. */
async function callBack(signedWith: string): Promise<Response> {
  const url = `${origin}/f/key`;
  const body = JSON.stringify({
    status: "uploaded",
    origin,
    metadata: { personId: "local" },
    file: {
      key: "key",
      name: "coat.jpg",
      size: file.bytes.length,
      type: "image/jpeg",
      lastModified: 0,
      customId: null,
      url,
      appUrl: url,
      ufsUrl: url,
      fileHash: "hash",
    },
  });
  const signature = `hmac-sha256=${createHmac("sha256", signedWith).update(body).digest("hex")}`;
  const headers = {
    "content-type": "application/json",
    "uploadthing-hook": "callback",
    "x-uploadthing-signature": signature,
  };
  return POST(new Request(`${address}?slug=picture`, { method: "POST", body, headers }), {});
}

describe("without a token", () => {
  it("answers in words where files can go instead", async () => {
    for (const [method, handler] of Object.entries({ GET, POST })) {
      const response = await handler(new Request(address, { method }), {});
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ ok: false, error: { message: "UploadThing is not set up." } });
    }
  });
});

describe("with a token", () => {
  beforeAll(() => {
    env().uploadthingToken = token;
  });

  it("tells the browser what it takes", async () => {
    const response = await GET(new Request(address), {});
    expect(await response.json()).toMatchObject([{ slug: "picture", config: { image: { maxFileSize: "64MB" } } }]);
  });

  it("takes over a file that was sent there", async () => {
    file.bytes = await noise(300, 200).jpeg().toBuffer();
    expect((await callBack(apiKey)).status).toBe(200);
    const { value } = results.at(-1)?.callbackData ?? {};
    expect(await getAssetById(value?.id ?? "")).toMatchObject({ name: "coat.jpg", width: 300, mime: "image/jpeg" });
  });

  it("leaves no copy of it there: how long a file is kept is the studio's to decide", async () => {
    await expect.poll(() => deleted).toEqual([[apiKey, "key"]]);
  });

  it("says what is wrong with a file", async () => {
    file.bytes = Buffer.from("8BPS\0\x01");
    await callBack(apiKey);
    expect(results.at(-1)?.callbackData).toMatchObject({ ok: false, error: { code: "unsupported_type" } });
  });

  it("believes no call that UploadThing did not sign", async () => {
    const before = results.length;
    expect((await callBack("another key")).status).toBe(400);
    expect(results.length).toBe(before);
  });
});
