import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { keptFiles, ownStudio, readUrl, upload, uploaded } from "@/tests/support/files";
import { drawing, noise } from "@/tests/support/pictures";

const studio = ownStudio("masks");
afterAll(async () => {
  const { closeDatabase } = await import("@/lib/server/db/client");
  await closeDatabase();
  studio.discard();
});

/** A mask with a painted rectangle. */
function mask(width: number, height: number, left = 5): Promise<Buffer> {
  const painted = Buffer.alloc(width * height);
  for (let y = 10; y < 60; y++) painted.fill(255, y * width + left, y * width + left + 40);
  return sharp(painted, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}

const send = (bytes: Uint8Array, pictureId: string) => upload(bytes, {}, `?mask-of=${pictureId}`);

describe("POST /api/uploads?mask-of=", () => {
  it("keeps a mask byte for byte, once, and shows it in no list", async () => {
    const picture = await uploaded(drawing(120, 180).png());
    const bytes = await mask(120, 180);
    const [first, second] = await Promise.all([send(bytes, picture.id), send(bytes, picture.id)]);
    const third = await send(bytes, picture.id);
    if (!first.result.ok || !second.result.ok || !third.result.ok) throw new Error("a mask was refused");
    const { value } = first.result;
    expect(value).toMatchObject({ origin: "mask", kind: "image", mime: "image/png", width: 120, height: 180 });
    expect(new Set([value.id, second.result.value.id, third.result.value.id]).size).toBe(1);
    const kept = Buffer.from(await (await readUrl(value.originalUrl)).arrayBuffer());
    expect(Buffer.compare(kept, bytes)).toBe(0);

    const { listAssets } = await import("@/lib/server/assets/queries");
    const { assets } = await listAssets({ limit: 50 });
    expect(assets.map(({ id }) => id)).toEqual([picture.id]);
  });

  it("goes to FASHN pixel for pixel where the picture goes in its own size", async () => {
    const picture = await uploaded(drawing(200, 300).png());
    const bytes = await mask(200, 300, 77);
    const { result } = await send(bytes, picture.id);
    if (!result.ok) throw new Error(result.error.message);
    const { prepareMask } = await import("@/lib/server/assets/prepare");
    const { derivedStorage } = await import("@/lib/server/storage/storage");
    const { key } = await prepareMask(result.value.id, { width: 200, height: 300 });
    const sent = await derivedStorage().withFile(key, (path) => readFile(path));
    expect(await sharp(sent).metadata()).toMatchObject({ format: "png", channels: 1, depth: "uchar" });
    const pixels = (png: Buffer) => sharp(png).toColourspace("b-w").raw().toBuffer();
    expect(Buffer.compare(await pixels(sent), await pixels(bytes))).toBe(0);
  });

  it("refuses another size, another format and an unknown picture, and leaves nothing behind", async () => {
    const picture = await uploaded(drawing(90, 140).png());
    const before = (await keptFiles(studio.dataDir)).media.filter((file) => file.includes("original"));
    const refused: [Uint8Array, string, number, string][] = [
      [await mask(91, 140), picture.id, 422, "mask_of_other_size"],
      [await noise(90, 140).jpeg().toBuffer(), picture.id, 415, "mask_not_png"],
      [await mask(90, 140), "nobody", 404, "not_found"],
    ];
    for (const [bytes, of, status, code] of refused) {
      expect(await send(bytes, of)).toMatchObject({ status, result: { ok: false, error: { code } } });
    }
    const { media, incoming } = await keptFiles(studio.dataDir);
    expect(media.filter((file) => file.includes("original"))).toEqual(before);
    expect(incoming).toEqual([]);
  });

  it("takes no mask of one size for a picture of another, though it knows the mask", async () => {
    const [small, large] = [await uploaded(drawing(80, 90).png()), await uploaded(drawing(160, 180).png())];
    const bytes = await mask(80, 90);
    expect((await send(bytes, small.id)).status).toBe(200);
    expect((await send(bytes, large.id)).status).toBe(422);
  });
});
