import "server-only";
import { type PreparedEdge, renderMask, renderPrepared } from "../images/prepare";
import { sharp } from "../images/sharp";
import { derivedStorage } from "../storage/storage";
import { assetRow, derive } from "./derive";
import { maskKey, preparedKey } from "./keys";

/** A picture as FASHN takes it, kept under `key` among the derived files. */
export type Prepared = { key: string; mime: "image/jpeg" | "image/png"; width: number; height: number };

/**
 * Prepares a picture for FASHN, once: upright, sRGB, JPEG 95, transparency on white, no metadata. Never enlarged.
 * @throws StudioFailure `not_found`.
 */
export async function prepare(assetId: string, maxEdge: PreparedEdge): Promise<Prepared> {
  const key = preparedKey(assetId, maxEdge);
  if (!(await derivedStorage().has(key))) {
    await derive(await assetRow(assetId), key, (picture) => renderPrepared(picture, maxEdge));
  }
  const { width, height } = await derivedStorage().withFile(key, (path) => sharp(path).metadata());
  return { key, mime: "image/jpeg", width, height };
}

/**
 * Prepares a mask for FASHN's edit, which takes it only at exactly the size of the prepared picture.
 * @throws StudioFailure `not_found`.
 */
export async function prepareMask(assetId: string, size: { width: number; height: number }): Promise<Prepared> {
  const { width, height } = size;
  const key = maskKey(assetId, size);
  await derive(await assetRow(assetId), key, (mask) => renderMask(mask, size));
  return { key, mime: "image/png", width, height };
}
