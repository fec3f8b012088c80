import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getFrames } from "@/app/api/assets/[id]/frames/route";
import { cropPicture } from "@/lib/actions/crop-picture";
import { layOnBackground } from "@/lib/actions/lay-on-background";
import { takeFrame } from "@/lib/actions/take-frame";
import { insertResult, storeFile } from "@/lib/server/assets/results";
import { closeDatabase, db } from "@/lib/server/db/client";
import { jobs } from "@/lib/server/db/schema";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { keptFiles, ownStudio, readUrl, uploaded } from "@/tests/support/files";
import { film } from "@/tests/support/film";
import { drawing, noise, pixel } from "@/tests/support/pictures";

const studio = ownStudio("derived");
let positions = 0;

/** A result of a job, as saving one leaves it. */
async function result(bytes: Buffer): Promise<string> {
  positions += 1;
  const stored = await storeFile({ jobId: "job-1", position: positions }, bytes);
  const row = await insertResult(await db(), stored, { person: { id: "local" }, name: "Coat on Noor" });
  return row.id;
}

function made(answer: Result<AssetView>): AssetView {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const bytesOf = async ({ originalUrl }: AssetView) => Buffer.from(await (await readUrl(originalUrl)).arrayBuffer());

beforeAll(async () => {
  await (await db()).insert(jobs).values({
    id: "job-1",
    model: "edit",
    inputs: {},
    expected: 1,
    estimatedCredits: 1,
    typicalMs: 1,
    createdBy: "local",
  });
});
afterAll(async () => {
  await closeDatabase();
  studio.discard();
});

describe("a crop", () => {
  it("holds the very pixels of its part, and says where it comes from", async () => {
    const picture = noise(400, 300);
    const source = await uploaded(picture.clone().png());
    const crop = made(await cropPicture({ assetId: source.id, left: 120, top: 40, width: 100, height: 160 }));
    expect(crop).toMatchObject({
      kind: "image",
      origin: "derived",
      mime: "image/png",
      width: 100,
      height: 160,
      jobId: null,
      derivedFrom: source.id,
      derivation: { kind: "crop", left: 120, top: 40, width: 100, height: 160 },
    });
    expect(crop.thumbhash).not.toBeNull();
    const wanted = await sharp(await bytesOf(source))
      .extract({ left: 120, top: 40, width: 100, height: 160 })
      .raw()
      .toBuffer();
    expect(
      Buffer.compare(
        await sharp(await bytesOf(crop))
          .raw()
          .toBuffer(),
        wanted,
      ),
    ).toBe(0);
    const rendition = await readUrl(crop.thumbs[0]?.url ?? "");
    expect(rendition.status).toBe(200);
  });

  it("counts in the upright picture's pixels", async () => {
    // Stored lying: upright it is 200 × 300 with the red quarter at the top right.
    const lying = await drawing(300, 200).jpeg({ quality: 95 }).withMetadata({ orientation: 6 }).toBuffer();
    const source = await uploaded(sharp(lying).keepExif());
    expect(source).toMatchObject({ width: 200, height: 300 });
    const crop = made(await cropPicture({ assetId: source.id, left: 110, top: 0, width: 90, height: 140 }));
    expect(crop).toMatchObject({ mime: "image/jpeg", width: 90, height: 140 });
    expect((await pixel(await bytesOf(crop), 45, 70))[0]).toBeGreaterThan(240);
  });

  it("is one asset however often and at once it is asked for", async () => {
    const source = await uploaded(drawing(210, 210).png());
    const part = { assetId: source.id, left: 5, top: 5, width: 90, height: 90 };
    const [first, second] = await Promise.all([cropPicture(part), cropPicture(part)]);
    const files = (await keptFiles(studio.dataDir)).media.length;
    const third = made(await cropPicture(part));
    expect(made(first).id).toBe(made(second).id);
    expect(third).toEqual(made(first));
    expect((await keptFiles(studio.dataDir)).media.length).toBe(files);
    const other = made(await cropPicture({ ...part, left: 6 }));
    expect(other.id).not.toBe(third.id);
  });

  it("never reaches beyond the picture, and takes nothing else for an answer", async () => {
    const source = await uploaded(drawing(120, 120).png());
    for (const part of [
      { left: 100, top: 0, width: 30, height: 30 },
      { left: 0, top: 0, width: 0, height: 10 },
      { left: -1, top: 0, width: 10, height: 10 },
      { left: 0.5, top: 0, width: 10, height: 10 },
    ]) {
      const answer = await cropPicture({ assetId: source.id, ...part });
      expect(answer).toMatchObject({ ok: false, error: { code: "invalid_input" } });
    }
    const nobody = await cropPicture({ assetId: "nobody", left: 0, top: 0, width: 1, height: 1 });
    expect(nobody).toMatchObject({ ok: false, error: { code: "not_found" } });
  });
});

describe("a frame", () => {
  // Each frame lighter than the one before: a film's codec keeps that, if not every value.
  const shade = (frame: number) => 20 + 10 * frame;
  let id: string;
  beforeAll(async () => {
    id = await result(await film(320, 240, 2, (frame) => [shade(frame), shade(frame), shade(frame)]));
  });

  it("is the one on screen at that moment, also far from a frame that needs no other", async () => {
    for (const [atMs, frame] of [
      [0, 0],
      [99, 0],
      [100, 1],
      [1234.5, 12],
      [1999, 19],
      [9000, 19],
    ] as const) {
      const view = made(await takeFrame({ assetId: id, atMs }));
      expect(view).toMatchObject({ origin: "derived", mime: "image/png", width: 320, height: 240, durationMs: null });
      expect(view.derivation).toEqual({ kind: "frame", atMs: frame * 100 });
      const [red = 0] = await pixel(await bytesOf(view), 160, 120);
      expect(Math.abs(red - shade(frame)), `at ${atMs} ms`).toBeLessThan(5);
    }
  });

  it("is one picture for all moments of the same frame", async () => {
    const [a, b] = await Promise.all([takeFrame({ assetId: id, atMs: 510 }), takeFrame({ assetId: id, atMs: 590 })]);
    expect(made(a).id).toBe(made(b).id);
  });

  it("stands in a list of all of them", async () => {
    const answer = await getFrames(new Request("http://studio.test"), { params: Promise.resolve({ id }) });
    const { times } = (await answer.json()) as { times: number[] };
    expect(times.map(Math.round)).toEqual(Array.from({ length: 20 }, (_, frame) => frame * 100));
  });

  it("comes from a film alone", async () => {
    const picture = await uploaded(drawing(77, 77).png());
    expect(await takeFrame({ assetId: picture.id, atMs: 0 })).toMatchObject({
      ok: false,
      error: { code: "invalid_input" },
    });
  });
});

describe("a cut-out on a background", () => {
  const cutOut = () =>
    sharp({ create: { width: 200, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).composite([
      { input: { create: { width: 80, height: 80, channels: 4, background: "#c02040" } }, left: 60, top: 60 },
    ]);

  it.each(["#ffffff", "#000000", "#808080", "#F2EFE9", "#1e5fd0"])("is a JPEG with %s behind it", async (colour) => {
    const id = await result(await cutOut().png().toBuffer());
    const view = made(await layOnBackground({ assetId: id, colour }));
    expect(view).toMatchObject({ mime: "image/jpeg", width: 200, height: 200, derivedFrom: id });
    const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const got = await pixel(await bytesOf(view), 10, 10);
    // JPEG's own colour space rounds a saturated colour by one or two.
    for (const [index, value] of wanted.entries()) expect(Math.abs((got[index] ?? -9) - value)).toBeLessThanOrEqual(2);
  });

  it("takes a colour in six digits and nothing else", async () => {
    const id = await result(await cutOut().png().toBuffer());
    for (const colour of ["white", "#fff", "#12345g", "url(x)"]) {
      expect(await layOnBackground({ assetId: id, colour })).toMatchObject({ ok: false });
    }
  });
});
