import { beforeEach, expect, test } from "vitest";
import { identities } from "@/lib/server/db/schema";
import { listFaces } from "@/lib/server/identities/faces";
import type { IdentityView } from "@/lib/types/identity";
import type { Result } from "@/lib/types/result";
import { together } from "../jobs/setup";

const pair = together();
const me = { id: "local" };
// The actions as the browser calls them, on the database that this file started.
const actions = async () => ({
  ...(await import("@/lib/actions/name-face")),
  ...(await import("@/lib/actions/rename-face")),
  ...(await import("@/lib/actions/forget-face")),
});
function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const named = async (face: string, name: string): Promise<IdentityView> =>
  value(await (await actions()).nameFace(face, name));
const names = async () => (await listFaces(me)).named.map(({ name }) => name);

beforeEach(async () => {
  await pair.studio.db.delete(identities);
});

test("a face is named, listed by name with its picture, renamed and forgotten", async () => {
  const { renameFace, forgetFace } = await actions();
  const noor = await named(await pair.studio.asset("#321"), "noor");
  const adama = await named(await pair.studio.asset("#123"), "  Adama ");
  expect(adama.name).toBe("Adama");
  expect(await names()).toEqual(["Adama", "noor"]);
  expect((await listFaces(me)).named[1]?.face).toMatchObject({ id: noor.face.id, kind: "image" });

  expect(await renameFace(noor.id, "Zoe")).toMatchObject({ ok: true, value: { id: noor.id, name: "Zoe" } });
  expect(await forgetFace(adama.id)).toMatchObject({ ok: true });
  expect(await forgetFace(adama.id)).toMatchObject({ ok: false, error: { code: "not_found" } });
  expect(await renameFace(adama.id, "Back")).toMatchObject({ ok: false, error: { code: "not_found" } });
  expect(await names()).toEqual(["Zoe"]);
});

test("a picture has one name: named again it is the same identity", async () => {
  const face = await pair.studio.asset("#456");
  const first = await named(face, "Freya");
  const again = await named(face, "Freya, red");
  expect(again).toMatchObject({ id: first.id, name: "Freya, red" });
  expect(await names()).toEqual(["Freya, red"]);
});

test("what is no name and no picture is refused, with what to do", async () => {
  const { nameFace } = await actions();
  const face = await pair.studio.asset("#789");
  for (const name of ["", "   ", "x".repeat(41)]) {
    expect(await nameFace(face, name)).toMatchObject({ ok: false, error: { code: "invalid_input" } });
  }
  expect(await nameFace("gone", "Noor")).toMatchObject({ ok: false, error: { code: "not_found" } });
  expect(await nameFace("../etc", "Noor")).toMatchObject({ ok: false, error: { code: "invalid_input" } });
  expect(await names()).toEqual([]);
});

test("faces that jobs used are offered until they have a name, the last used first, and nobody else's", async () => {
  const [model, first, second, third] = await Promise.all(
    ["#111", "#222", "#333", "#444"].map((colour) => pair.studio.asset(colour)),
  );
  if (!model || !first || !second || !third) throw new Error("no pictures");
  const used = async () => (await listFaces(me)).used.map(({ id }) => id);

  for (const job of [
    await pair.studio.submit("model-swap", { model_image: model, face_reference: first }),
    await pair.studio.submit("face-to-model", { face_image: second }),
    await pair.studio.submit("model-create", { prompt: "Woman in a coat", face_reference: first }),
  ]) {
    await pair.studio.until(job.id, "done");
  }
  // A model's picture is no face.
  expect(await used()).toEqual([first, second]);

  await named(first, "Noor");
  expect(await used()).toEqual([second]);
  await pair.studio.db.insert(identities).values({ id: "other", name: "X", assetId: second, createdBy: "somebody" });
  expect(await used()).toEqual([second]);
  expect(await names()).toEqual(["Noor"]);
  expect(await listFaces({ id: "somebody" })).toMatchObject({ named: [{ name: "X" }], used: [] });
  expect(await used()).not.toContain(third);
});
