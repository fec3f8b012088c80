import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Db } from "../db/open";
import { assets } from "../db/schema";
import type { Pixels } from "../images/pixels";
import type { PictureFile } from "../images/sharp";
import type { Person } from "../people/current-person";
import { newOriginals, storageNamed } from "../storage/storage";
import { examine } from "./examine";
import { originalKey } from "./keys";
import { displayName } from "./name";
import type { AssetRow } from "./view";

/** Which output of which job a file is: counted from 0. */
export type ResultPlace = { jobId: string; position: number };

/** A result whose file is kept but that is no asset yet. */
export type StoredResult = ResultPlace &
  Pick<AssetRow, "id" | "kind" | "mime" | "width" | "height" | "bytes" | "durationMs" | "sha256" | "thumbhash"> &
  Pick<AssetRow, "storage" | "storageKey">;

/**
 * Keeps the file of a result: the first half of storing it, outside of any transaction. Safe to repeat: the same
 * bytes at the same place get the same id and key, so that a kill in between leaves nothing behind twice.
 * @param file the bytes, or the path of a local file, which is moved into the storage.
 * @param onPixels told a picture's pixels before it is stored, for what can be made of them meanwhile.
 * @throws StudioFailure `unreadable_picture` when the file is broken or cut off, `unsupported_type` for another type.
 */
export async function storeFile(
  place: ResultPlace,
  file: PictureFile,
  onPixels?: (picture: { id: string; width: number }, pixels: Pixels) => void,
): Promise<StoredResult> {
  const { facts, extension, pixels } = await examine(file);
  const id = createHash("sha256").update(`${place.jobId}/${place.position}/${facts.sha256}`).digest("hex").slice(0, 32);
  if (pixels) onPixels?.({ id, width: facts.width }, pixels);
  const storageKey = originalKey(id, extension);
  const storage = storageNamed(newOriginals);
  await (typeof file === "string" ? storage.adopt(storageKey, file) : storage.put(storageKey, file));
  return { ...place, ...facts, id, storage: newOriginals, storageKey };
}

/**
 * Makes a stored result an asset, in the caller's transaction. Doing it again gives the asset that is there.
 * @param options.name shown and used for downloads.
 */
export async function insertResult(
  tx: Db,
  stored: StoredResult,
  options: { person: Pick<Person, "id">; name: string },
): Promise<AssetRow> {
  const { jobId, position } = stored;
  const [made] = await tx
    .insert(assets)
    .values({
      ...stored,
      origin: "result",
      name: displayName(options.name),
      createdBy: options.person.id,
      createdAt: new Date(),
    })
    .onConflictDoNothing({ target: [assets.jobId, assets.position] })
    .returning();
  if (made) return made;
  const [there] = await tx
    .select()
    .from(assets)
    .where(and(eq(assets.jobId, jobId), eq(assets.position, position)));
  if (!there) throw new Error(`output ${position} of job ${jobId} is neither new nor there`);
  return there;
}
