import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { keptFiles, ownStudio, readUrl, upload } from "@/tests/support/files";
import { drawing, noise, pngBomb } from "@/tests/support/pictures";

const studio = ownStudio("uploads");
afterAll(async () => {
  const { closeDatabase } = await import("@/lib/server/db/client");
  await closeDatabase();
  studio.discard();
});

async function taken(body: BodyInit | Uint8Array, headers?: Record<string, string>) {
  const { status, result } = await upload(body, headers);
  if (!result.ok) throw new Error(`${status}: ${result.error.message}`);
  return result.value;
}

async function rows() {
  const { db } = await import("@/lib/server/db/client");
  const { assets } = await import("@/lib/server/db/schema");
  return (await db()).select().from(assets);
}

/** Waits until what runs behind an upload, preparing it for FASHN, is done. */
async function prepared(assetId: string): Promise<void> {
  const { prepare } = await import("@/lib/server/assets/prepare");
  await prepare(assetId, 2000);
}

describe("POST /api/uploads", () => {
  it("takes a picture in and answers how to show it", async () => {
    const bytes = await drawing(1000, 1500).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const view = await taken(bytes, { "x-file-name": encodeURIComponent("Mantel ö 衣.jpg") });
    expect(view).toMatchObject({
      kind: "image",
      origin: "upload",
      name: "Mantel ö 衣.jpg",
      mime: "image/jpeg",
      width: 1500,
      height: 1000,
      bytes: bytes.length,
      durationMs: null,
      jobId: null,
      take: null,
    });
    expect(view.thumbs.map(({ width }) => width)).toEqual([240, 480, 960, 1500]);
    expect(view.viewUrl).toBe(view.thumbs.at(-1)?.url);
    expect(view.thumbhash).toMatch(/^[A-Za-z0-9+/]{10,}={0,2}$/);

    const original = await readUrl(view.originalUrl);
    expect(Buffer.compare(Buffer.from(await original.arrayBuffer()), bytes)).toBe(0);
    const shown = await sharp(Buffer.from(await (await readUrl(view.viewUrl)).arrayBuffer())).metadata();
    expect(shown).toMatchObject({ format: "webp", width: 1500, height: 1000 });
    await prepared(view.id);
  });

  it("takes a HEIC in that browsers then can show", async () => {
    const bytes = await readFile("tests/fixtures/coat.heic");
    const view = await taken(bytes, { "x-file-name": "IMG_0001.HEIC", "content-type": "" });
    expect(view).toMatchObject({ mime: "image/heic", width: 480, height: 640, bytes: bytes.length });
    const shown = await sharp(Buffer.from(await (await readUrl(view.viewUrl)).arrayBuffer())).metadata();
    expect(shown).toMatchObject({ format: "webp", width: 480, height: 640 });
    await prepared(view.id);
  });

  it("makes twenty identical uploads at once one asset with one file", async () => {
    const bytes = await noise(700, 500).png().toBuffer();
    const views = await Promise.all(Array.from({ length: 20 }, (_, i) => taken(bytes, { "x-file-name": `${i}.png` })));
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect((await rows()).filter((row) => row.sha256 === sha256)).toHaveLength(1);
    await prepared(views[0]?.id ?? "");
    const { media, incoming } = await keptFiles(studio.dataDir);
    expect(media.filter((path) => path.endsWith("original.png"))).toHaveLength(1);
    expect(incoming).toEqual([]);
  });

  it("answers a second upload with the first, and puts a lost file back", async () => {
    const bytes = await noise(300, 200).webp().toBuffer();
    const first = await taken(bytes);
    await prepared(first.id);
    const { storageNamed } = await import("@/lib/server/storage/storage");
    const key = first.originalUrl.replace("/files/", "");
    await storageNamed("local").delete(key);
    expect((await readUrl(first.originalUrl)).status).toBe(404);
    expect((await taken(bytes)).id).toBe(first.id);
    expect((await readUrl(first.originalUrl)).status).toBe(200);
  });

  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\me\\coat.png", "coat.png"],
    [" a\u0000b\u202Egnp.\u200Bpng\r\n", "abgnp.png"],
    ["e\u0301toile.jpg", "étoile.jpg"],
    ["", "Picture"],
    [`${"x".repeat(300)}.jpeg`, `${"x".repeat(114)}….jpeg`],
  ])("shows the name %j as %j", async (fileName, shown) => {
    const bytes = await sharp({
      create: { width: 9, height: 9, channels: 3, background: `#${Buffer.from(shown).subarray(0, 3).toString("hex")}` },
    })
      .png()
      .toBuffer();
    const view = await taken(bytes, { "x-file-name": encodeURIComponent(fileName) });
    expect(view.name).toBe(shown);
    await prepared(view.id);
  });

  it("refuses with a fitting status and leaves nothing behind", async () => {
    const before = await keptFiles(studio.dataDir);
    const count = (await rows()).length;
    const jpeg = await noise(300, 200).jpeg().toBuffer();
    const refused: [BodyInit | Uint8Array | null, number, string][] = [
      [null, 400, "empty_file"],
      [new Uint8Array(0), 400, "empty_file"],
      [Buffer.from("8BPS\0\x01 and so on"), 415, "unsupported_type"],
      [jpeg.subarray(0, 2000), 422, "unreadable_picture"],
      [pngBomb(20_000, 20_000), 422, "too_many_pixels"],
      [await drawing(900, 100).png().toBuffer(), 422, "odd_shape"],
    ];
    for (const [body, status, code] of refused) {
      expect(await upload(body)).toMatchObject({ status, result: { ok: false, error: { code } } });
    }
    expect((await rows()).length).toBe(count);
    expect(await keptFiles(studio.dataDir)).toEqual(before);
  });

  it("stops reading at 40 MB, keeping only chunks in memory", async () => {
    const chunk = Buffer.alloc(1024 * 1024, 1);
    let sent = 0;
    let canceled = false;
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          sent += chunk.length;
          controller.enqueue(new Uint8Array(chunk));
        },
        cancel() {
          canceled = true;
        },
      },
      { highWaterMark: 0 },
    );
    expect(await upload(endless)).toMatchObject({
      status: 413,
      result: { ok: false, error: { code: "file_too_large" } },
    });
    expect(sent).toBeLessThan(44 * 1024 * 1024);
    expect(canceled).toBe(true);
    expect((await keptFiles(studio.dataDir)).incoming).toEqual([]);
  });

  it("refuses a length over 40 MB before reading anything", async () => {
    const unread = new ReadableStream<Uint8Array>(
      { pull: () => Promise.reject(new Error("read")) },
      { highWaterMark: 0 },
    );
    expect((await upload(unread, { "content-length": String(41 * 1024 * 1024) })).status).toBe(413);
  });

  it("cleans up when the browser goes away in the middle", async () => {
    const jpeg = await noise(600, 400).jpeg().toBuffer();
    const breaking = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(jpeg.subarray(0, 5000)));
        controller.error(new Error("aborted"));
      },
    });
    const before = await keptFiles(studio.dataDir);
    expect(await upload(breaking)).toMatchObject({ status: 500, result: { ok: false, error: { code: "unexpected" } } });
    expect(await keptFiles(studio.dataDir)).toEqual(before);
  });

  it("refuses what another website sends", async () => {
    const png = await drawing(20, 20).png().toBuffer();
    expect(await upload(png, { "sec-fetch-site": "cross-site" })).toMatchObject({ status: 403 });
  });
});
