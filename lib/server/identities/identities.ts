import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { IdentityView } from "@/lib/types/identity";
import { getAssetById } from "../assets/queries";
import { db } from "../db/client";
import { identities } from "../db/schema";
import { StudioFailure } from "../failure";
import type { Person } from "../people/current-person";

const own = (id: string, person: Pick<Person, "id">) => and(eq(identities.id, id), eq(identities.createdBy, person.id));

const missing = (message: string, advice: string) => new StudioFailure({ code: "not_found", message, advice });

/** A row as browsers see it. @throws StudioFailure `not_found` when its picture is gone */
async function toView({ id, name, assetId }: typeof identities.$inferSelect): Promise<IdentityView> {
  const face = await getAssetById(assetId);
  if (!face) throw missing("This face is gone.", "Choose another one.");
  return { id, name, face };
}

/**
 * Gives a picture of a face a name. A picture has one name at most: named again it has the new one.
 * @throws StudioFailure `not_found`
 */
export async function nameFace(assetId: string, name: string, person: Pick<Person, "id">): Promise<IdentityView> {
  const face = await getAssetById(assetId);
  if (face?.kind !== "image" || face.origin === "mask" || face.removedAt)
    throw missing("There is no such picture.", "Choose another one.");
  const [row] = await (await db())
    .insert(identities)
    .values({ id: randomUUID(), name, assetId, createdBy: person.id })
    .onConflictDoUpdate({ target: [identities.createdBy, identities.assetId], set: { name } })
    .returning();
  if (!row) throw new Error("a face was neither named nor renamed");
  return toView(row);
}

/** Gives a named face another name. @throws StudioFailure `not_found` */
export async function renameFace(id: string, name: string, person: Pick<Person, "id">): Promise<IdentityView> {
  const [row] = await (await db()).update(identities).set({ name }).where(own(id, person)).returning();
  if (!row) throw missing("This face has no name any more.", "Name it anew.");
  return toView(row);
}

/** Takes the name off a face. The picture stays. @throws StudioFailure `not_found` */
export async function forgetFace(id: string, person: Pick<Person, "id">): Promise<void> {
  const removed = await (await db()).delete(identities).where(own(id, person)).returning({ id: identities.id });
  if (removed.length === 0) throw missing("This face has no name any more.", "Reload the page.");
}
