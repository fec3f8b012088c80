import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { assets } from "@/lib/server/db/schema";
import { keptFiles, readUrl } from "@/tests/support/files";
import { together } from "../jobs/setup";

const pair = together();
const you = { id: "local", name: "You" };
const bin = () => import("@/lib/server/retention/trash");
const queries = () => import("@/lib/server/assets/queries");

const listed = async (trash?: boolean) =>
  (await (await queries()).listAssets({ limit: 200, trash })).assets.map(({ id }) => id);
const filesOf = async (id: string) =>
  (await keptFiles(pair.studio.dataDir)).media.filter((path) => path.includes(`/${id}/`));

async function brought(colour: string): Promise<string> {
  const id = await pair.studio.asset(colour);
  const { prepare } = await import("@/lib/server/assets/prepare");
  await prepare(id, 2000);
  return id;
}

async function removed(id: string) {
  const { trash, removeForGood } = await bin();
  await trash(id);
  await removeForGood(id);
}

test("what is thrown away is in no list but the trash's, the last on top, and comes back as it was", async () => {
  const [first, second] = [await brought("#111"), await brought("#222")];
  const { trash, restore } = await bin();
  const { nameFace } = await import("@/lib/server/identities/identities");
  const { listFaces } = await import("@/lib/server/identities/faces");
  const names = async () => (await listFaces(you)).named.map(({ name }) => name);
  await nameFace(second, "Ines", you);
  await trash(second);
  await trash(first);
  expect(await listed(true)).toEqual([first, second]);
  for (const id of [first, second]) expect(await listed()).not.toContain(id);
  expect(await names()).toEqual([]);
  expect((await readUrl((await (await queries()).getAssetById(first))?.originalUrl ?? "")).status).toBe(200);
  await restore(second);
  expect(await listed(true)).toEqual([first]);
  expect(await listed()).toContain(second);
  expect(await names()).toEqual(["Ines"]);
  // Brought in again it is out of the trash, too.
  expect(await brought("#111")).toBe(first);
  expect(await listed(true)).toEqual([]);
});

test("what names a picture is told, and survives it", async () => {
  const { studio } = pair;
  const image = await brought("#345");
  const done = await studio.until((await studio.submit("edit", { image, prompt: "longer" })).id, "done");
  const { cropPicture } = await import("@/lib/server/assets/crop");
  const crop = await cropPicture(image, { left: 0, top: 0, width: 20, height: 20 }, you);
  const { nameFace, renameFace } = await import("@/lib/server/identities/identities");
  const { keepPreset, listPresets } = await import("@/lib/server/presets/presets");
  const face = await nameFace(image, "Ada", you);
  await keepPreset({ model: "edit", name: "Longer", inputs: { image, prompt: "longer" } }, you);
  const { usesOf } = await bin();
  expect(await usesOf(image)).toEqual({ takes: 1, made: 1, faces: ["Ada"], presets: ["Longer"] });

  await removed(image);
  expect(await filesOf(image)).toEqual([]);
  expect(await studio.job(done.id)).toMatchObject({
    status: "done",
    inputs: { image },
    pictures: [{ field: "image", asset: { id: image, removedAt: expect.any(String), thumbs: [] } }],
  });
  expect((await readUrl(crop.originalUrl)).status).toBe(200);
  expect(await renameFace(face.id, "Ada B.", you)).toMatchObject({ face: { removedAt: expect.any(String) } });
  expect(await listPresets("edit", you)).toMatchObject([{ inputs: { prompt: "longer" }, gone: ["image"] }]);
  // Nothing more can be made of it.
  const again = cropPicture(image, { left: 0, top: 0, width: 10, height: 10 }, you);
  await expect(again).rejects.toMatchObject({ error: { code: "removed" } });
});

test("only what lies in the trash is removed by a person, and nothing that a take under way needs", async () => {
  const { studio, fashn } = pair;
  const { trash, removeForGood } = await bin();
  const image = await brought("#456");
  await expect(removeForGood(image)).rejects.toMatchObject({ error: { code: "not_in_trash" } });
  fashn.takesMs = null;
  const { id } = await studio.submit("edit", { image, prompt: "longer" });
  await studio.until(id, "running");
  await trash(image);
  await expect(removeForGood(image)).rejects.toMatchObject({ error: { code: "needed" } });
  await fashn.complete(fashn.latest);
  await studio.until(id, "done");
  expect(await removeForGood(image)).toMatchObject({ id: image, removedAt: expect.any(String) });
});

test("what the studio makes itself is made again when it is asked for again", async () => {
  const source = await brought("#567");
  const { cropPicture } = await import("@/lib/server/assets/crop");
  const cut = () => cropPicture(source, { left: 1, top: 1, width: 20, height: 20 }, you);
  const { id, originalUrl } = await cut();
  await removed(id);
  expect((await readUrl(originalUrl)).status).toBe(410);
  expect(await cut()).toMatchObject({ id, removedAt: null, trashedAt: null, thumbhash: expect.any(String) });
  expect((await readUrl(originalUrl)).status).toBe(200);
  // The removal is forgotten: no later sweep finishes it.
  const { sweep } = await import("@/lib/server/retention/sweep");
  await sweep(new AbortController().signal);
  expect((await readUrl(originalUrl)).status).toBe(200);
});

test("a picture that is removed while a take is being stored is refused, never half taken", async () => {
  const { studio } = pair;
  const { holdAssets } = await import("@/lib/server/assets/remove");
  const image = await brought("#678");
  await studio.db.update(assets).set({ removedAt: sql`clock_timestamp()` }).where(eq(assets.id, image));
  await expect(studio.db.transaction((tx) => holdAssets(tx, [image]))).rejects.toMatchObject({
    error: { code: "removed" },
  });
});
