import "server-only";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sharp } from "sharp";
import { StudioFailure } from "../failure";
import { firstFrame } from "../images/film-frame";
import { decodeHeic } from "../images/heic";
import { openPicture } from "../images/sharp";
import { withIncoming } from "../storage/incoming";
import { derivedStorage, storageNamed } from "../storage/storage";
import { decodedKey } from "./keys";
import { once } from "./once";
import { getAssetRowById } from "./queries";
import { removed } from "./removed";
import type { AssetRow } from "./view";

/** @throws StudioFailure `not_found`; `removed` for one whose files were removed for good. */
export async function assetRow(assetId: string): Promise<AssetRow> {
  const row = await getAssetRowById(assetId);
  if (row?.removedAt) throw removed(row.removedAt);
  if (row) return row;
  throw new StudioFailure({
    code: "not_found",
    message: "There is no such picture.",
    advice: "Choose another one.",
  });
}

/** Runs `use` with the path of an asset's file. @throws StudioFailure `not_found` when it is gone. */
export const withOriginal = <T>(row: AssetRow, use: (path: string) => Promise<T>) =>
  storageNamed(row.storage).withFile(row.storageKey, use);

/** Makes the readable stand-in of an original that sharp cannot read: a HEIC's pixels, a film's first frame. */
async function makeDecoded(row: AssetRow): Promise<void> {
  const key = decodedKey(row.id);
  if (await derivedStorage().has(key)) return;
  await withIncoming(async (folder) => {
    const path = join(folder, "decoded.png");
    if (row.kind === "video") {
      const frame = await withOriginal(row, firstFrame);
      if (!frame) throw new StudioFailure({ code: "not_found", message: "The film has no picture to show." });
      await writeFile(path, frame);
    } else {
      await withOriginal(row, (source) => decodeHeic(source, path));
    }
    await derivedStorage().adopt(key, path);
  });
}

/** Runs `use` with the upright picture of an asset: of a film its first frame. */
export async function withPicture<T>(row: AssetRow, use: (picture: Sharp) => Promise<T>): Promise<T> {
  if (row.kind === "image" && row.mime !== "image/heic") return withOriginal(row, (path) => use(openPicture(path)));
  const key = decodedKey(row.id);
  await once(key, () => makeDecoded(row));
  return derivedStorage().withFile(key, (path) => use(openPicture(path)));
}

/**
 * Makes a file from an asset's picture and keeps it; one that is there already stays as it is.
 * @throws StudioFailure `not_found` when the asset's original is gone.
 */
export async function derive(row: AssetRow, key: string, render: (picture: Sharp) => Promise<Buffer>): Promise<void> {
  if (await derivedStorage().has(key)) return;
  await once(key, async () => derivedStorage().put(key, await withPicture(row, render)));
}
