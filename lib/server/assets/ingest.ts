import "server-only";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import type { AssetView } from "@/lib/types/asset";
import { db } from "../db/client";
import { assets } from "../db/schema";
import { inspectUpload } from "../images/inspect";
import { typeOf } from "../images/mime";
import { log } from "../log/log";
import type { Person } from "../people/current-person";
import { withIncoming } from "../storage/incoming";
import { derivedStorage, newOriginals, storageNamed } from "../storage/storage";
import { decodedKey, originalKey } from "./keys";
import { displayName } from "./name";
import { prepare } from "./prepare";
import { receive } from "./receive";
import { type AssetRow, toAssetView } from "./view";

/**
 * The upload with these bytes, if there is one; its file is put back should it have gone missing. Brought in again it is as
 * new: out of the trash, and its days of being kept begin anew.
 */
async function findUpload(sha256: string, path: string | null): Promise<AssetRow | null> {
  const [row] = await (await db())
    .update(assets)
    .set({ trashedAt: null, ...(path && { createdAt: new Date() }) })
    .where(and(eq(assets.sha256, sha256), eq(assets.origin, "upload"), isNull(assets.removedAt)))
    .returning();
  if (!row) return null;
  const storage = storageNamed(row.storage);
  if (path && !(await storage.has(row.storageKey))) await storage.adopt(row.storageKey, path);
  return row;
}

/** Keeps the file, then the row: there is never a row without its file. What lost a race is removed again. */
async function keep(
  path: string,
  decoded: string,
  row: Omit<typeof assets.$inferInsert, "createdAt">,
): Promise<AssetRow> {
  const storage = storageNamed(newOriginals);
  const discard = async () => {
    await storage.delete(row.storageKey);
    await derivedStorage().delete(decodedKey(row.id));
  };
  try {
    if (row.mime === "image/heic") await derivedStorage().adopt(decodedKey(row.id), decoded);
    await storage.adopt(row.storageKey, path);
    const [made] = await (await db())
      .insert(assets)
      .values({ ...row, createdAt: new Date() })
      .onConflictDoNothing()
      .returning();
    if (made) return made;
  } catch (error) {
    await discard();
    throw error;
  }
  await discard();
  const there = await findUpload(row.sha256, null);
  if (!there) throw new Error("an upload is neither new nor there");
  return there;
}

/** Has the picture ready for FASHN before Generate is pressed. */
function warm(assetId: string): void {
  prepare(assetId, 2000).catch((error: unknown) => log().warn({ err: error, assetId }, "could not prepare an upload"));
}

/**
 * Takes in a picture that a person brought. The original is kept byte for byte; identical files are one asset, also
 * when they arrive at the same time.
 * @throws StudioFailure with a sentence for the person when the file cannot be used.
 */
export function ingestUpload(upload: {
  stream: ReadableStream<Uint8Array>;
  fileName: string;
  person: Pick<Person, "id">;
}): Promise<AssetView> {
  return withIncoming(async (folder) => {
    const path = join(folder, "original");
    const decoded = join(folder, "decoded.png");
    const { bytes, sha256 } = await receive(upload.stream, path);
    const known = await findUpload(sha256, path);
    if (known) return toAssetView(known);

    const { format, ...facts } = await inspectUpload(path, decoded);
    const id = randomUUID();
    const { mime, extension } = typeOf(format);
    const row = await keep(path, decoded, {
      ...facts,
      id,
      kind: "image",
      origin: "upload",
      name: displayName(upload.fileName),
      mime,
      bytes,
      sha256,
      storage: newOriginals,
      storageKey: originalKey(id, extension),
      createdBy: upload.person.id,
    });
    warm(row.id);
    return toAssetView(row);
  });
}
