import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { presets } from "@/lib/server/db/schema";
import type { PresetView } from "@/lib/types/preset";
import { together } from "../jobs/setup";

const pair = together();
// The actions as the browser calls them, on the database that this file started.
const actions = async () => ({
  ...(await import("@/lib/actions/save-preset")),
  ...(await import("@/lib/actions/rename-preset")),
  ...(await import("@/lib/actions/delete-preset")),
});
async function saved(name: string, inputs: Record<string, unknown>): Promise<PresetView> {
  const result = await (await actions()).savePreset({ model: "tryon-max", name, inputs });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
async function list(model = "tryon-max"): Promise<PresetView[]> {
  const { GET } = await import("@/app/api/presets/route");
  const response = await GET(new Request(`http://studio.test/api/presets?model=${model}`), undefined);
  return response.json();
}

test("a preset is kept, listed by name for its endpoint alone, renamed, changed and deleted", async () => {
  const { savePreset, renamePreset, deletePreset } = await actions();
  const look = await saved("Lookbook", { prompt: "Coat worn open", resolution: "2k", num_images: 2 });
  const proof = await saved("  after proofs ", { resolution: "1k" });
  expect(proof.name).toBe("after proofs");
  expect((await list()).map(({ name }) => name)).toEqual(["after proofs", "Lookbook"]);
  expect(await list("edit")).toEqual([]);

  expect(await renamePreset(look.id, "Campaign")).toMatchObject({ ok: true, value: { name: "Campaign" } });
  const changed = await savePreset({ id: look.id, model: "tryon-max", name: "Campaign", inputs: { seed: 7 } });
  expect(changed).toMatchObject({ ok: true, value: { id: look.id, inputs: { seed: 7 } } });

  expect(await deletePreset(look.id)).toMatchObject({ ok: true });
  expect(await deletePreset(look.id)).toMatchObject({ ok: false, error: { code: "not_found" } });
  expect((await list()).map(({ name }) => name)).toEqual(["after proofs"]);
  await deletePreset(proof.id);
});

test("two presets of an endpoint never share a name", async () => {
  const { savePreset, renamePreset } = await actions();
  await saved("Lookbook", {});
  const other = await saved("Campaign", {});
  const taken = { ok: false, error: { code: "name_taken", message: "There is a preset “Lookbook” already." } };
  expect(await savePreset({ model: "tryon-max", name: "Lookbook", inputs: {} })).toMatchObject(taken);
  expect(await renamePreset(other.id, "Lookbook")).toMatchObject(taken);
  expect(await savePreset({ model: "edit", name: "Lookbook", inputs: {} })).toMatchObject({ ok: true });
});

test("a name that is none and inputs that are no inputs are refused, with what to do", async () => {
  const { savePreset, renamePreset, deletePreset } = await actions();
  const refused = { ok: false, error: { code: "invalid_input" } };
  expect(await savePreset({ model: "tryon-max", name: "  ", inputs: {} })).toMatchObject(refused);
  expect(await savePreset({ model: "tryon-max", name: "x".repeat(61), inputs: {} })).toMatchObject(refused);
  expect(await savePreset({ model: "tryon-9" as "tryon-max", name: "A", inputs: {} })).toMatchObject(refused);
  const huge = { prompt: "x".repeat(60_000) };
  expect(await savePreset({ model: "tryon-max", name: "A", inputs: huge })).toMatchObject(refused);
  expect(await renamePreset("no id", "A")).toMatchObject(refused);
  expect(await deletePreset("no id")).toMatchObject(refused);
});

test("a preset whose pictures are gone says which, and keeps the rest", async () => {
  const model_image = await pair.studio.asset("#abc");
  await saved("With pictures", { model_image, product_image: "gone", prompt: "Coat worn open" });
  const found = (await list()).find(({ name }) => name === "With pictures");
  expect(found).toMatchObject({ inputs: { model_image, prompt: "Coat worn open" }, gone: ["product_image"] });
});

test("inputs of an older release are left out when it is read", async () => {
  const { id } = await saved("Old", { prompt: "Coat worn open" });
  const inputs = { prompt: "Coat worn open", resolution: "8k", sparkle: true };
  await pair.studio.db.update(presets).set({ inputs }).where(eq(presets.id, id));
  expect((await list()).find(({ name }) => name === "Old")?.inputs).toEqual({ prompt: "Coat worn open" });
});
