import "server-only";
import { extensionOf, mimeOfKey } from "../images/mime";
import { fileMissing, isStorageKey } from "../storage/key";
import { derivedStorage, storageNamed } from "../storage/storage";
import type { Storage } from "../storage/types";
import { parseKey } from "./keys";
import { downloadName } from "./name";
import { getAssetRowById } from "./queries";
import { removed } from "./removed";
import { ensureRendition } from "./rendition";

/**
 * Finds the stored file of a key. A rendition that nobody asked for yet is made.
 * @throws StudioFailure `not_found`; `removed` for an asset whose files were removed for good.
 */
export async function locate(key: string): Promise<{ storage: Storage; key: string; mime: string }> {
  const mime = mimeOfKey(key);
  const parsed = isStorageKey(key) ? parseKey(key) : null;
  if (!mime || !parsed) throw fileMissing();

  const here = derivedStorage();
  if (await here.has(key)) return { storage: here, key, mime };
  if (parsed.renditionWidth !== null) {
    await ensureRendition(parsed.assetId, parsed.renditionWidth);
    return { storage: here, key, mime };
  }
  const row = await getAssetRowById(parsed.assetId);
  if (row?.removedAt) throw removed(row.removedAt);
  if (row?.storageKey !== key) throw fileMissing();
  return { storage: storageNamed(row.storage), key, mime };
}

/** The name to save a file of an asset under. @throws StudioFailure `not_found`. */
export async function downloadNameOf(key: string): Promise<string> {
  const row = await getAssetRowById(parseKey(key)?.assetId ?? "");
  if (!row) throw fileMissing();
  return downloadName(row.name, extensionOf(mimeOfKey(key) ?? row.mime));
}
