import "server-only";
import { and, asc, desc, eq, getTableColumns, inArray, max, notExists, sql } from "drizzle-orm";
import { endpointOf, modelNames } from "@/lib/catalog";
import { faceInputs } from "@/lib/catalog/face-inputs";
import type { FacesView } from "@/lib/types/identity";
import { getAssetsByIds, isLive } from "../assets/queries";
import { db } from "../db/client";
import { assets, identities, jobInputs, jobs } from "../db/schema";
import type { Person } from "../people/current-person";

/** Faces without a name that are offered: those used last. */
const mostUsed = 12;
/** The inputs of all endpoints that take a face. */
const faceNames = [...new Set(modelNames.flatMap((model) => faceInputs(endpointOf(model))))];

/** The faces of a person: the named ones by name, and those used in jobs that have none. Restored from the trash a face has its name again. */
export async function listFaces(person: Pick<Person, "id">): Promise<FacesView> {
  const [named, used] = await Promise.all([namedFaces(person), usedFaces(person)]);
  const pictures = await getAssetsByIds([...named.map(({ assetId }) => assetId), ...used]);
  return {
    named: named.flatMap(({ id, name, assetId }) => {
      const face = pictures.get(assetId);
      return face ? [{ id, name, face }] : [];
    }),
    used: used.flatMap((assetId) => pictures.get(assetId) ?? []),
  };
}

async function namedFaces(person: Pick<Person, "id">) {
  return (await db())
    .select(getTableColumns(identities))
    .from(identities)
    .innerJoin(assets, and(eq(assets.id, identities.assetId), isLive))
    .where(eq(identities.createdBy, person.id))
    .orderBy(asc(sql`lower(${identities.name})`), asc(identities.createdAt));
}

async function usedFaces(person: Pick<Person, "id">): Promise<string[]> {
  const studio = await db();
  const itsName = studio
    .select({ id: identities.id })
    .from(identities)
    .where(and(eq(identities.assetId, jobInputs.assetId), eq(identities.createdBy, person.id)));
  const rows = await studio
    .select({ assetId: jobInputs.assetId })
    .from(jobInputs)
    .innerJoin(jobs, eq(jobs.id, jobInputs.jobId))
    .innerJoin(assets, and(eq(assets.id, jobInputs.assetId), isLive))
    .where(and(inArray(jobInputs.field, faceNames), eq(jobs.createdBy, person.id), notExists(itsName)))
    .groupBy(jobInputs.assetId)
    .orderBy(desc(max(jobs.take)))
    .limit(mostUsed);
  return rows.map(({ assetId }) => assetId);
}
