import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepare, prepareMask } from "@/lib/server/assets/prepare";
import { closeDatabase } from "@/lib/server/db/client";
import type { AssetView } from "@/lib/types/asset";
import { keptFiles, ownStudio, readUrl, upload, uploaded } from "@/tests/support/files";
import { drawing, noise, pixel } from "@/tests/support/pictures";

const studio = ownStudio("files");
let bytes: Buffer;
let picture: AssetView;

beforeAll(async () => {
  bytes = await noise(1200, 900).png().toBuffer();
  const { result } = await upload(bytes, { "x-file-name": encodeURIComponent('Kleid "grün" 100%.jpg') });
  if (!result.ok) throw new Error(result.error.message);
  picture = result.value;
  await prepare(picture.id, 2000);
});
afterAll(async () => {
  await closeDatabase();
  studio.discard();
});

const text = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe("/files", () => {
  it("streams a file that browsers may keep for good and never run", async () => {
    const response = await readUrl(picture.originalUrl);
    expect(response.status).toBe(200);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      "content-type": "image/png",
      "content-length": String(bytes.length),
      "cache-control": "private, max-age=31536000, immutable",
      "accept-ranges": "bytes",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    expect(headers["content-disposition"]).toBeUndefined();
    expect(Buffer.compare(await text(response), bytes)).toBe(0);
  });

  it("is not read twice: 304 for the ETag it gave", async () => {
    const etag = (await readUrl(picture.originalUrl)).headers.get("etag") ?? "";
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const response = await readUrl(picture.originalUrl, { headers: { "if-none-match": given } });
      expect([response.status, response.body]).toEqual([304, null]);
    }
    expect((await readUrl(picture.originalUrl, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    expect(etag).not.toBe((await readUrl(picture.viewUrl)).headers.get("etag"));
  });

  it("answers ranges with the bytes asked for", async () => {
    const range = (value: string, more = {}) => readUrl(picture.originalUrl, { headers: { range: value, ...more } });
    const middle = await range("bytes=100-199");
    expect([middle.status, middle.headers.get("content-length")]).toEqual([206, "100"]);
    expect(middle.headers.get("content-range")).toBe(`bytes 100-199/${bytes.length}`);
    expect(Buffer.compare(await text(middle), bytes.subarray(100, 200))).toBe(0);
    expect(Buffer.compare(await text(await range("bytes=-7")), bytes.subarray(-7))).toBe(0);
    expect(Buffer.compare(await text(await range("bytes=5-")), bytes.subarray(5))).toBe(0);

    const outside = await range(`bytes=${bytes.length}-`);
    expect([outside.status, outside.headers.get("content-range")]).toEqual([416, `bytes */${bytes.length}`]);
    expect((await range("bytes=0-9", { "if-range": '"another file"' })).status).toBe(200);
    expect((await range("bytes=0-9", { "if-range": middle.headers.get("etag") ?? "" })).status).toBe(206);
  });

  it("answers HEAD without a body", async () => {
    const response = await readUrl(picture.originalUrl, { method: "HEAD" });
    expect([response.status, response.body]).toEqual([200, null]);
    expect(response.headers.get("content-length")).toBe(String(bytes.length));
  });

  it("saves under the picture's own name, with the extension that it really has", async () => {
    const response = await readUrl(`${picture.originalUrl}?download`);
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Kleid -gr_n- 100_.png\"; filename*=UTF-8''Kleid%20-gr%C3%BCn-%20100%25.png",
    );
  });

  it("makes a rendition when it is first asked for, once for all who ask", async () => {
    const url = picture.thumbs[1]?.url ?? "";
    expect((await keptFiles(studio.dataDir)).media.some((path) => path.endsWith("w480.webp"))).toBe(false);
    const all = await Promise.all(Array.from({ length: 8 }, async () => text(await readUrl(url))));
    for (const one of all) expect(Buffer.compare(one, all[0] as Buffer)).toBe(0);
    expect(await sharp(all[0]).metadata()).toMatchObject({ format: "webp", width: 480, height: 360 });
    const { media } = await keptFiles(studio.dataDir);
    expect(media.filter((path) => path.includes("w480"))).toHaveLength(1);
  });

  it.each([
    "/files/assets/nobody/original.png",
    "/files/assets/nobody/w240.webp",
    "/files/secret",
    "/files/..%2Fsecret",
    "/files/assets/..%2F..%2Fsecret",
    "/files/assets/x/original.html",
  ])("answers %s with a 404 in words", async (url) => {
    const response = await readUrl(url);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      ok: false,
      error: { code: "not_found", message: expect.any(String) },
    });
  });

  it("makes no rendition of a width that no view names", async () => {
    for (const width of [241, 1920, 99_999]) {
      expect((await readUrl(`/files/assets/${picture.id}/w${width}.webp`)).status).toBe(404);
    }
  });
});

describe("pictures for FASHN", () => {
  it("are prepared once and kept", async () => {
    const large = await uploaded(noise(2600, 1300).jpeg());
    const [small, full] = [await prepare(large.id, 2000), await prepare(large.id, 6000)];
    expect(small).toMatchObject({ mime: "image/jpeg", width: 2000, height: 1000 });
    expect(full).toMatchObject({ mime: "image/jpeg", width: 2600, height: 1300 });
    expect(await prepare(large.id, 2000)).toEqual(small);
  });

  it("have masks of exactly their own size", async () => {
    const base = await prepare((await uploaded(noise(2501, 1667).jpeg())).id, 2000);
    const painted = await uploaded(drawing(1200, 800, "#000").png());
    const mask = await prepareMask(painted.id, base);
    expect([mask.width, mask.height, mask.mime]).toEqual([base.width, base.height, "image/png"]);
    const file = await text(await readUrl(`/files/${mask.key}`));
    expect(await sharp(file).metadata()).toMatchObject({ width: base.width, height: base.height, channels: 1 });
    expect((await pixel(file, base.width - 10, base.height - 10))[0]).toBe(0);
  });

  it("cannot be made of what is not there", async () => {
    await expect(prepare("nobody", 2000)).rejects.toMatchObject({ error: { code: "not_found" } });
  });
});
