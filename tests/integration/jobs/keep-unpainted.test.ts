import { eq } from "drizzle-orm";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { assets, jobs } from "@/lib/server/db/schema";
import { keptFiles, readUrl } from "@/tests/support/files";
import { noise, pixel } from "@/tests/support/pictures";
import { together } from "./setup";

const pair = together();
const [width, height] = [160, 240];
const you = { id: "local" };

async function bring(picture: Sharp): Promise<string> {
  const { ingestUpload } = await import("@/lib/server/assets/ingest");
  const stream = new Blob([new Uint8Array(await picture.png().toBuffer())]).stream();
  return (await ingestUpload({ stream, fileName: "picture.png", person: { id: "local" } })).id;
}

const plain = (background: string) => sharp({ create: { width, height, channels: 3, background } });
/** The right half is painted. */
const rightHalf = () =>
  plain("#000").composite([
    { input: { create: { width: width / 2, height, channels: 3, background: "#fff" } }, left: width / 2, top: 0 },
  ]);

/** An edit whose results are twice as large as the picture, plain green. */
async function edit(options: { keepUnpainted?: { feather: number } }, more: Record<string, unknown> = {}) {
  const { fashn, studio } = pair;
  const green = await sharp({ create: { width: width * 2, height: height * 2, channels: 3, background: "#0f0" } })
    .png()
    .toBuffer();
  fashn.outputs = (_, count) =>
    Array.from({ length: count }, () => `data:image/png;base64,${green.toString("base64")}`);
  const [image, mask] = await Promise.all([bring(noise(width, height)), bring(rightHalf())]);
  const draft = { image, mask, prompt: "a green wall", return_base64: true, ...more };
  const { id } = await studio.submit("edit", draft, options);
  return studio.until(id, "done", "failed");
}

const bytesOf = async (url: string) => Buffer.from(await (await readUrl(url)).arrayBuffer());

test("each result has a second version with everything unpainted as it was, and both are kept", async () => {
  const done = await edit({ keepUnpainted: { feather: 16 } }, { num_images: 2 });
  expect(done).toMatchObject({ status: "done", options: { keepUnpainted: { feather: 16 } } });
  expect(done.outputs).toHaveLength(2);
  for (const [index, output] of done.outputs.entries()) {
    const kept = done.kept[index];
    expect(kept).toMatchObject({
      origin: "derived",
      derivedFrom: output.id,
      derivation: { kind: "kept-outside", feather: 16 },
      width: width * 2,
      height: height * 2,
      mime: "image/png",
    });
    const picture = await bytesOf(kept?.originalUrl ?? "");
    expect(await pixel(picture, 300, 100)).toEqual([0, 255, 0]);
    const original = done.pictures.find(({ field }) => field === "image")?.asset.originalUrl ?? "";
    const resampled = await sharp(await bytesOf(original))
      .resize(width * 2, height * 2, { fit: "fill", kernel: "lanczos3", fastShrinkOnLoad: false })
      .png()
      .toBuffer();
    expect(await pixel(picture, 40, 333)).toEqual(await pixel(resampled, 40, 333));
    expect(await pixel(await bytesOf(output.originalUrl), 40, 333)).toEqual([0, 255, 0]);
  }
});

test("without the option there is none, until it is asked for", async () => {
  const done = await edit({});
  expect(done.kept).toEqual([null]);
  const { keepUnpaintedIn } = await import("@/lib/server/jobs/keep-unpainted");
  const made = await keepUnpaintedIn(done.outputs[0]?.id ?? "", 8, you);
  expect((await pair.studio.job(done.id))?.kept[0]?.id).toBe(made.id);
});

test("killed before the version was made: it is made once, and nothing is fetched or paid again", async () => {
  const { studio, fashn } = pair;
  const done = await edit({ keepUnpainted: { feather: 4 } });
  const [kept] = done.kept;
  // As a kill leaves it: the result is an asset, its second version is not, the job is still saving.
  await studio.db.delete(assets).where(eq(assets.id, kept?.id ?? ""));
  await studio.db.update(jobs).set({ status: "saving", finishedAt: null }).where(eq(jobs.id, done.id));
  const looks = fashn.looks.length;
  const { save } = await import("@/lib/server/jobs/save");
  await Promise.all([save(done.id), save(done.id)]);
  const again = await studio.job(done.id);
  expect(again).toMatchObject({ status: "done", usedCredits: 2 });
  expect(again?.kept.map((one) => one?.id)).toEqual([kept?.id]);
  expect(again?.outputs.map(({ id }) => id)).toEqual(done.outputs.map(({ id }) => id));
  expect([fashn.runs.length, fashn.looks.length]).toEqual([1, looks]);
  const versions = await studio.db
    .select()
    .from(assets)
    .where(eq(assets.derivedFrom, done.outputs[0]?.id ?? ""));
  expect(versions).toHaveLength(1);
  expect((await keptFiles(studio.dataDir)).incoming).toEqual([]);
});

test("a version that cannot be made costs no result", async () => {
  const { studio } = pair;
  const { fashn } = pair;
  // The frame of the result is not that of the picture: nothing can be laid back over it.
  const wide = await plain("#0f0").resize(300, 100, { fit: "fill" }).png().toBuffer();
  const [image, mask] = await Promise.all([bring(noise(width, height)), bring(rightHalf())]);
  fashn.outputs = () => [`data:image/png;base64,${wide.toString("base64")}`];
  const { id } = await studio.submit(
    "edit",
    { image, mask, prompt: "wide", return_base64: true },
    { keepUnpainted: { feather: 8 } },
  );
  const done = await studio.until(id, "done", "failed");
  expect(done).toMatchObject({ status: "done", error: null, kept: [null] });
  expect(done.outputs).toHaveLength(1);
  const { keepUnpaintedIn } = await import("@/lib/server/jobs/keep-unpainted");
  await expect(keepUnpaintedIn(done.outputs[0]?.id ?? "", 8, you)).rejects.toMatchObject({
    error: { code: "other_frame" },
  });
});
