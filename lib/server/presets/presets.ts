import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, sql } from "drizzle-orm";
import { endpointOf, type ModelName } from "@/lib/catalog";
import { pictureFields } from "@/lib/catalog/picture-fields";
import { tidied } from "@/lib/catalog/tidy";
import type { PresetDraft, PresetView } from "@/lib/types/preset";
import { getAssetsByIds } from "../assets/queries";
import { db } from "../db/client";
import { presets } from "../db/schema";
import { StudioFailure } from "../failure";
import type { Person } from "../people/current-person";

type Row = typeof presets.$inferSelect;

/** The presets of a person for an endpoint, by name. */
export async function listPresets(model: ModelName, person: Person): Promise<PresetView[]> {
  const rows = await (await db())
    .select()
    .from(presets)
    .where(and(eq(presets.model, model), eq(presets.createdBy, person.id)))
    .orderBy(asc(sql`lower(${presets.name})`));
  return toViews(rows);
}

/**
 * Keeps a set of inputs under a name; with an id the preset that is there gets this name and these inputs.
 * @throws StudioFailure `name_taken`, `not_found`
 */
export async function keepPreset({ id, model, name, inputs }: PresetDraft, person: Person): Promise<PresetView> {
  const values = { model, name, inputs: tidied(endpointOf(model), inputs) };
  const rows =
    id === undefined
      ? await (await db())
          .insert(presets)
          .values({ id: randomUUID(), createdBy: person.id, ...values })
          .onConflictDoNothing()
          .returning()
      : await changed(id, person, values);
  const [view] = await toViews(rows);
  if (view) return view;
  throw taken(name);
}

/** Gives a preset another name. @throws StudioFailure `name_taken`, `not_found` */
export async function renamePreset(id: string, name: string, person: Person): Promise<PresetView> {
  const [view] = await toViews(await changed(id, person, { name }));
  if (!view) throw taken(name);
  return view;
}

/** @throws StudioFailure `not_found` */
export async function removePreset(id: string, person: Person): Promise<void> {
  const removed = await (await db()).delete(presets).where(own(id, person)).returning({ id: presets.id });
  if (removed.length === 0) throw missing();
}

const own = (id: string, person: Person) => and(eq(presets.id, id), eq(presets.createdBy, person.id));

/** The changed row; none when another preset has the name. @throws StudioFailure `not_found` */
async function changed(id: string, person: Person, values: Partial<Row>): Promise<Row[]> {
  return (await db()).transaction(async (tx) => {
    const [row] = await tx.select().from(presets).where(own(id, person)).for("update");
    if (!row) throw missing();
    const { name = row.name } = values;
    const others = await tx
      .select({ id: presets.id })
      .from(presets)
      .where(and(eq(presets.createdBy, person.id), eq(presets.model, row.model), eq(presets.name, name)));
    if (others.some((other) => other.id !== id)) return [];
    return tx.update(presets).set(values).where(eq(presets.id, id)).returning();
  });
}

function taken(name: string): StudioFailure {
  return new StudioFailure({
    code: "name_taken",
    message: `There is a preset “${name}” already.`,
    advice: "Choose another name, or update that one.",
  });
}

function missing(): StudioFailure {
  return new StudioFailure({ code: "not_found", message: "This preset is gone.", advice: "Save it anew." });
}

/** Rows as browsers see them: tidied by the endpoint as it is today, without pictures that are gone. */
async function toViews(rows: Row[]): Promise<PresetView[]> {
  const read = rows.map(({ id, name, model, inputs }) => {
    const endpoint = endpointOf(model as ModelName);
    const kept = tidied(endpoint, inputs);
    const pictures = pictureFields(endpoint).filter((field) => typeof kept[field] === "string");
    return { id, name, model: model as ModelName, inputs: kept, pictures };
  });
  const ids = read.flatMap(({ inputs, pictures }) => pictures.map((field) => String(inputs[field])));
  const there = await getAssetsByIds(ids);
  return read.map(({ inputs, pictures, ...preset }) => {
    const gone = pictures.filter((field) => there.get(String(inputs[field]))?.removedAt !== null);
    const rest = Object.entries(inputs).filter(([field]) => !gone.includes(field));
    return { ...preset, inputs: Object.fromEntries(rest), gone };
  });
}
