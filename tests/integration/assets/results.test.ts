import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertResult, storeFile } from "@/lib/server/assets/results";
import { closeDatabase, db } from "@/lib/server/db/client";
import { assets, jobs } from "@/lib/server/db/schema";
import { keptFiles, ownStudio, readUrl } from "@/tests/support/files";
import { redFilm } from "@/tests/support/film";
import { drawing, noise } from "@/tests/support/pictures";

const studio = ownStudio("results");
const options = { person: { id: "local" }, name: "Try-on 7" };

beforeAll(async () => {
  for (const id of ["job-a", "job-b", "job-c", "job-d"]) {
    await (await db()).insert(jobs).values({
      id,
      model: "tryon-max",
      inputs: {},
      expected: 2,
      estimatedCredits: 2,
      typicalMs: 1,
      createdBy: "local",
    });
  }
});
afterAll(async () => {
  await closeDatabase();
  studio.discard();
});

describe("storing a result", () => {
  it("keeps the bytes as they are, with what they hold", async () => {
    const png = await noise(600, 800).png().toBuffer();
    const stored = await storeFile({ jobId: "job-a", position: 0 }, png);
    const row = await (await db()).transaction((tx) => insertResult(tx, stored, options));
    expect(row).toMatchObject({
      kind: "image",
      origin: "result",
      name: "Try-on 7",
      mime: "image/png",
      width: 600,
      height: 800,
      bytes: png.length,
      sha256: createHash("sha256").update(png).digest("hex"),
      jobId: "job-a",
      position: 0,
    });
    const served = await readUrl(`/files/${row.storageKey}`);
    expect(Buffer.compare(Buffer.from(await served.arrayBuffer()), png)).toBe(0);
  });

  it("makes no second copy when it is done again after a kill, from bytes or from a file", async () => {
    const png = await noise(300, 400).png().toBuffer();
    const place = { jobId: "job-b", position: 1 };
    const killed = await storeFile(place, png);
    const before = (await keptFiles(studio.dataDir)).media.length;
    const path = join(studio.dataDir, "downloaded");
    await writeFile(path, png);
    const again = await storeFile(place, path);
    expect(again).toEqual(killed);
    expect((await keptFiles(studio.dataDir)).media.length).toBe(before);

    const [first, second] = await Promise.all([
      insertResult(await db(), again, options),
      insertResult(await db(), killed, options),
    ]);
    expect(second).toEqual(first);
    const rows = (await (await db()).select().from(assets)).filter((row) => row.jobId === "job-b");
    expect(rows).toHaveLength(1);
  });

  it("becomes no asset when the caller's transaction fails", async () => {
    const stored = await storeFile({ jobId: "job-c", position: 0 }, await drawing(50, 50).jpeg().toBuffer());
    const failing = (await db()).transaction(async (tx) => {
      await insertResult(tx, stored, options);
      throw new Error("the job is not saving any more");
    });
    await expect(failing).rejects.toThrow("not saving");
    expect((await (await db()).select().from(assets)).filter((row) => row.jobId === "job-c")).toEqual([]);
  });

  it("takes shapes and sizes that an upload may not have: they are paid for", async () => {
    const strip = await drawing(2000, 100).png().toBuffer();
    expect(await storeFile({ jobId: "job-c", position: 1 }, strip)).toMatchObject({ width: 2000, height: 100 });
  });

  it("refuses what is cut off, so that it is fetched again", async () => {
    const png = await noise(300, 400).png().toBuffer();
    const before = await keptFiles(studio.dataDir);
    for (const bytes of [png.subarray(0, png.length / 2), Buffer.alloc(0)]) {
      await expect(storeFile({ jobId: "job-c", position: 2 }, bytes)).rejects.toMatchObject({ name: "StudioFailure" });
    }
    expect(await keptFiles(studio.dataDir)).toEqual(before);
  });

  it("keeps films with their size, length and first frame", async () => {
    const mp4 = await redFilm(320, 470, 2);
    const stored = await storeFile({ jobId: "job-d", position: 0 }, mp4);
    expect(stored).toMatchObject({ kind: "video", mime: "video/mp4", width: 320, height: 470, durationMs: 2000 });
    const row = await insertResult(await db(), stored, { ...options, name: "Video 8" });
    const { getAssetById } = await import("@/lib/server/assets/queries");
    const view = await getAssetById(row.id);
    expect(view?.thumbhash).not.toBeNull();
    expect(view?.viewUrl).toBe(view?.originalUrl);
    expect(view?.thumbs.map(({ width }) => width)).toEqual([240, 320]);
    const poster = Buffer.from(await (await readUrl(view?.thumbs[1]?.url ?? "")).arrayBuffer());
    expect(await sharp(poster).metadata()).toMatchObject({ format: "webp", width: 320, height: 470 });
    const { channels } = await sharp(poster).stats();
    expect(channels[0]?.mean).toBeGreaterThan(220);
    expect(channels[2]?.mean).toBeLessThan(40);
  });

  it("keeps a film whose first frame cannot be read: it is paid for, and may play elsewhere", async () => {
    const mp4 = await redFilm(320, 240, 1);
    const data = mp4.indexOf("mdat") + 4;
    const dark = Buffer.concat([mp4.subarray(0, data), Buffer.alloc(60), mp4.subarray(data + 60)]);
    expect(await storeFile({ jobId: "job-d", position: 2 }, dark)).toMatchObject({ durationMs: 1000, thumbhash: null });
  });

  it("refuses a film that is cut off", async () => {
    const mp4 = await redFilm(320, 240, 1);
    await expect(storeFile({ jobId: "job-d", position: 3 }, mp4.subarray(0, 900))).rejects.toMatchObject({
      error: { code: "unreadable_picture" },
    });
  });
});
