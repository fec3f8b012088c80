import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getOne } from "@/app/api/assets/[id]/route";
import { GET as getList } from "@/app/api/assets/route";
import { getAssetsByIds } from "@/lib/server/assets/queries";
import { closeDatabase, db } from "@/lib/server/db/client";
import { assets, jobs } from "@/lib/server/db/schema";
import type { AssetPage } from "@/lib/types/asset";
import { ownStudio } from "@/tests/support/files";

const studio = ownStudio("list");
const row = (n: number, more: Partial<typeof assets.$inferInsert> = {}): typeof assets.$inferInsert => ({
  id: `asset-${String(n).padStart(2, "0")}`,
  kind: "image",
  origin: "upload",
  name: `${n}`,
  mime: "image/png",
  width: 100,
  height: 100,
  bytes: 1,
  sha256: `${n}`,
  storageKey: `assets/asset-${n}/original.png`,
  createdBy: "local",
  // Three at a time were made in the same millisecond.
  createdAt: new Date(1_700_000_000_000 + Math.floor(n / 3)),
  ...more,
});

beforeAll(async () => {
  const base = await db();
  await base.insert(jobs).values({
    id: "job-1",
    model: "edit",
    inputs: { prompt: "longer" },
    expected: 2,
    estimatedCredits: 2,
    typicalMs: 1,
    createdBy: "local",
  });
  await base.insert(assets).values(Array.from({ length: 25 }, (_, n) => row(n)));
  await base
    .insert(assets)
    .values([
      row(90, { origin: "result", jobId: "job-1", position: 0 }),
      row(89, { origin: "derived", derivedFrom: "asset-03", derivation: { kind: "on-background", colour: "#ffffff" } }),
      row(88, { origin: "mask" }),
      row(91, { origin: "result", jobId: "job-1", position: 1, kind: "video", mime: "video/mp4", durationMs: 5000 }),
    ]);
});
afterAll(async () => {
  await closeDatabase();
  studio.discard();
});

async function list(query: string): Promise<AssetPage & { status: number }> {
  const response = await getList(new Request(`http://studio.test/api/assets?${query}`), {});
  return { ...((await response.json()) as AssetPage), status: response.status };
}

describe("GET /api/assets", () => {
  it("pages newest first without repeating or skipping, also while new ones arrive", async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: AssetPage = await list(`source=upload&limit=7${next ? `&before=${next}` : ""}`);
      seen.push(...page.assets.map(({ id }) => id));
      next = page.next;
      await (await db()).insert(assets).values(row(1000 + seen.length, { createdAt: new Date() }));
    } while (next);
    expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => row(24 - n).id));
  });

  it("lists what was brought or made, or one kind, with the number of the take", async () => {
    const results = await list("source=made");
    expect(results.assets.map(({ id, take, position }) => [id, take, position])).toEqual([
      ["asset-91", 1, 1],
      ["asset-90", 1, 0],
      ["asset-89", null, null],
    ]);
    expect(results.next).toBeNull();
    expect((await list("limit=200")).assets.map(({ origin }) => origin)).not.toContain("mask");
    expect((await list("kind=video")).assets.map(({ id }) => id)).toEqual(["asset-91"]);
  });

  it("refuses what it does not know, in words", async () => {
    for (const query of ["source=elsewhere", "limit=0", "limit=many", "before=xyz", "before=WzEsMl0"]) {
      expect(await list(query)).toMatchObject({ status: 400, ok: false, error: { code: "invalid_input" } });
    }
  });
});

describe("GET /api/assets/[id]", () => {
  const one = async (id: string) => {
    const response = await getOne(new Request(`http://studio.test/api/assets/${id}`), {
      params: Promise.resolve({ id }),
    });
    return { status: response.status, body: await response.json() };
  };

  it("answers a result with the job that made it", async () => {
    expect(await one("asset-91")).toMatchObject({
      status: 200,
      body: {
        asset: { id: "asset-91", kind: "video", durationMs: 5000, thumbs: [] },
        job: { id: "job-1", take: 1, inputs: { prompt: "longer" } },
      },
    });
  });

  it("answers an upload without one, and nobody with a 404", async () => {
    expect(await one("asset-03")).toMatchObject({ status: 200, body: { asset: { id: "asset-03" }, job: null } });
    expect(await one("nobody")).toMatchObject({ status: 404, body: { ok: false, error: { code: "not_found" } } });
  });
});

it("reads many by id at once", async () => {
  const found = await getAssetsByIds(["asset-01", "asset-90", "asset-01", "nobody"]);
  expect([...found.keys()].sort()).toEqual(["asset-01", "asset-90"]);
  expect(await getAssetsByIds([])).toEqual(new Map());
});
