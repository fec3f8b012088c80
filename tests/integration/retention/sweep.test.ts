import { eq, inArray, sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { assets, facts, jobs } from "@/lib/server/db/schema";
import type { StudioSettings } from "@/lib/types/settings";
import { keptFiles, readUrl } from "@/tests/support/files";
import { together } from "../jobs/setup";

const pair = together();
const stop = new AbortController();

/** Sets the days as if it had been done long ago. */
async function keep(rules: Partial<StudioSettings>) {
  const { changeSettings } = await import("@/lib/server/settings/settings");
  const none = { keepUploadsDays: null, keepResultsDays: null, keepTrashDays: null };
  await changeSettings({ ...none, ...rules });
  await pair.studio.db
    .update(facts)
    .set({ updatedAt: days(2) })
    .where(eq(facts.key, "settings keep"));
}

const days = (count: number) => sql<Date>`clock_timestamp() - ${count} * interval '1 day'`;
const age = (ids: string[], count: number) =>
  pair.studio.db
    .update(assets)
    .set({ createdAt: days(count) })
    .where(inArray(assets.id, ids));

async function sweep() {
  const { sweep } = await import("@/lib/server/retention/sweep");
  return sweep(stop.signal);
}

async function view(id: string) {
  const { getAssetById } = await import("@/lib/server/assets/queries");
  const found = await getAssetById(id);
  if (!found) throw new Error("the row is gone");
  return found;
}

const filesOf = async (id: string) =>
  (await keptFiles(pair.studio.dataDir)).media.filter((path) => path.includes(`/${id}/`));

/** A picture that was brought in, and is ready for FASHN: nothing of it is being made any more. */
async function brought(colour: string): Promise<string> {
  const id = await pair.studio.asset(colour);
  const { prepare } = await import("@/lib/server/assets/prepare");
  await prepare(id, 2000);
  return id;
}

afterEach(() => keep({}));

test("what is older than its days loses its files and keeps its row; nothing else is touched", async () => {
  const { studio } = pair;
  const made = await studio.until((await studio.tryOn()).id, "done");
  const [result] = made.outputs;
  const [upload, young, thrown] = [await brought("#101"), await brought("#202"), await brought("#303")];
  const { cropPicture } = await import("@/lib/server/assets/crop");
  const crop = await cropPicture(upload, { left: 0, top: 0, width: 20, height: 20 }, { id: "local" });
  const { trash } = await import("@/lib/server/retention/trash");
  await trash(thrown);
  await studio.db
    .update(assets)
    .set({ trashedAt: days(8) })
    .where(eq(assets.id, thrown));
  await age([upload, crop.id, result?.id ?? ""], 31);
  await age([young], 29);
  expect(await filesOf(upload)).not.toHaveLength(0);

  await keep({ keepUploadsDays: 30, keepTrashDays: 7 });
  const address = (await view(upload)).originalUrl;
  expect(await sweep()).toBe(3);
  for (const id of [upload, crop.id, thrown]) {
    expect(await filesOf(id)).toEqual([]);
    expect(await view(id)).toMatchObject({ removedAt: expect.any(String), thumbs: [], thumbhash: null });
  }
  for (const id of [young, result?.id ?? ""]) {
    expect(await filesOf(id)).not.toHaveLength(0);
    expect(await view(id)).toMatchObject({ removedAt: null });
  }
  // A removed file says so; kept ones may still be kept by browsers for good.
  const gone = await readUrl(address);
  expect([gone.status, gone.headers.get("cache-control")]).toEqual([410, "no-store"]);
  expect(await gone.json()).toMatchObject({
    error: { message: expect.stringMatching(/^This picture was removed on /) },
  });
  expect((await readUrl(address.replace("original.png", "w240.webp"))).status).toBe(410);
  const there = await readUrl((await view(young)).originalUrl);
  expect([there.status, there.headers.get("cache-control")]).toEqual([200, "private, max-age=31536000, immutable"]);

  await keep({ keepResultsDays: 30 });
  expect(await sweep()).toBe(1);
  expect(await filesOf(result?.id ?? "")).toEqual([]);
  // The take, its bill and its lineage stay readable.
  const job = await studio.job(made.id);
  expect(job).toMatchObject({ status: "done", usedCredits: 2, outputs: [{ removedAt: expect.any(String) }] });
  expect(job?.pictures).toHaveLength(2);
});

test("a take under way keeps its pictures until it has ended", async () => {
  const { studio, fashn } = pair;
  fashn.takesMs = null;
  const { id, inputs } = await studio.tryOn();
  await studio.until(id, "running");
  const pictures = [String(inputs.model_image), String(inputs.product_image)];
  await age(pictures, 400);
  await keep({ keepUploadsDays: 1 });
  await sweep();
  for (const picture of pictures) expect(await view(picture)).toMatchObject({ removedAt: null });
  await fashn.complete(fashn.latest);
  await studio.until(id, "done");
  expect(await sweep()).toBe(2);
  for (const picture of pictures) expect(await filesOf(picture)).toEqual([]);
});

test("a removal that was broken off is finished by the next sweep, whatever the settings say by then", async () => {
  const { studio } = pair;
  const upload = await brought("#414");
  const { markRemoved } = await import("@/lib/server/assets/remove");
  expect(await markRemoved(eq(assets.id, upload) as never, 1)).toEqual([upload]);
  expect(await filesOf(upload)).not.toHaveLength(0);
  expect(await sweep()).toBe(0);
  expect(await filesOf(upload)).toEqual([]);

  // A rendition that was being made meanwhile goes with a later sweep; then the removal is forgotten.
  const { derivedStorage } = await import("@/lib/server/storage/storage");
  const { renditionKey } = await import("@/lib/server/assets/keys");
  await derivedStorage().put(renditionKey(upload, 240), new Uint8Array([1]));
  const noted = () =>
    studio.db
      .select()
      .from(facts)
      .where(eq(facts.key, `removal ${upload}`));
  expect(await noted()).toHaveLength(1);
  await studio.db
    .update(facts)
    .set({ updatedAt: days(1) })
    .where(eq(facts.key, `removal ${upload}`));
  await sweep();
  expect(await filesOf(upload)).toEqual([]);
  expect(await noted()).toEqual([]);
});

test("a new rule waits an hour, so that it can be taken back", async () => {
  const upload = await brought("#525");
  await age([upload], 10);
  const { changeSettings } = await import("@/lib/server/settings/settings");
  const { foresee } = await import("@/lib/server/retention/foresee");
  const foreseen = await foresee({ keepUploadsDays: 7 });
  expect(foreseen.pictures).toBeGreaterThanOrEqual(1);
  expect(foreseen.bytes).toBeGreaterThan(0);
  await changeSettings({ keepUploadsDays: 7 });
  expect(await sweep()).toBe(0);
  expect(await view(upload)).toMatchObject({ removedAt: null });
  await keep({ keepUploadsDays: 7 });
  expect(await sweep()).toBe(foreseen.pictures);
  expect(await view(upload)).toMatchObject({ removedAt: expect.any(String) });
});

test("only one process sweeps at a time, and a dead one keeps nobody from it", async () => {
  const { studio } = pair;
  const by = (value: object) =>
    studio.db.insert(facts).values({ key: "sweep", value }).onConflictDoUpdate({ target: facts.key, set: { value } });
  const { instanceId } = await import("@/lib/server/jobs/instance");
  await by({ by: instanceId() });
  expect(await sweep()).toBeNull();
  await by({ by: "a process that is gone" });
  expect(await sweep()).toBe(0);
});

test("a removed picture is refused before anything is stored or sent, and brought in again it is a new one", async () => {
  const { studio, fashn } = pair;
  const [model_image, product_image] = [await brought("#636"), await brought("#747")];
  await age([product_image], 10);
  await keep({ keepUploadsDays: 7 });
  await sweep();
  const before = (await studio.db.select().from(jobs)).length;
  await expect(studio.submit("tryon-max", { model_image, product_image })).rejects.toMatchObject({
    error: {
      code: "invalid_input",
      fields: { product_image: expect.stringMatching(/^Product: this picture was removed on \d/) },
    },
  });
  expect(await studio.db.select().from(jobs)).toHaveLength(before);
  expect(fashn.runs).toHaveLength(0);
  const again = await brought("#747");
  expect(again).not.toBe(product_image);
  expect(await filesOf(again)).not.toHaveLength(0);
});
