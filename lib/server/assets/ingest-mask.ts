import "server-only";
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { AssetView } from "@/lib/types/asset";
import { db } from "../db/client";
import { assets } from "../db/schema";
import { inspectUpload } from "../images/inspect";
import { maskNotPng, maskOfOtherSize } from "../images/refusals";
import type { Person } from "../people/current-person";
import { withIncoming } from "../storage/incoming";
import { newOriginals, storageNamed } from "../storage/storage";
import { assetRow } from "./derive";
import { originalKey } from "./keys";
import { getAssetRowById } from "./queries";
import { receive } from "./receive";
import { takeBack } from "./remove";
import { toAssetView } from "./view";

/**
 * Takes in the mask that a person painted over a picture: a PNG of exactly its size, as FASHN's edit asks for. The same
 * mask sent again is the same asset.
 * @throws StudioFailure `not_found` for the picture, `mask_not_png`, `mask_of_other_size`, and those of any upload.
 */
export async function ingestMask(upload: {
  stream: ReadableStream<Uint8Array>;
  /** The picture that it was painted over. */
  pictureId: string;
  person: Pick<Person, "id">;
}): Promise<AssetView> {
  const picture = await assetRow(upload.pictureId);
  return withIncoming(async (folder) => {
    const path = join(folder, "mask");
    const { bytes, sha256 } = await receive(upload.stream, path);
    // The id follows from the content: whoever sends it, and however often, there is one asset of it.
    const id = createHash("sha256").update(`mask ${sha256}`).digest("hex").slice(0, 32);
    const storageKey = originalKey(id, "png");
    const known = await getAssetRowById(id);
    const facts = known ?? (await inspectMask(path, folder));
    if (facts.width !== picture.width || facts.height !== picture.height) throw maskOfOtherSize(picture);
    const storage = storageNamed(known?.storage ?? newOriginals);
    // The file first: there is never a row without it. One that has gone missing is put back.
    const put = async () => {
      if (!(await storage.has(storageKey))) await storage.adopt(storageKey, path);
    };
    const { width, height, thumbhash } = facts;
    if (known?.removedAt) return toAssetView(await takeBack(id, put, thumbhash));
    await put();
    if (known) return toAssetView(known);
    await (await db())
      .insert(assets)
      .values({
        ...{ id, bytes, sha256, width, height, thumbhash, storageKey },
        kind: "image",
        origin: "mask",
        name: "Mask",
        mime: "image/png",
        storage: newOriginals,
        createdBy: upload.person.id,
        createdAt: new Date(),
      })
      .onConflictDoNothing({ target: assets.id });
    return toAssetView(await assetRow(id));
  });
}

/** @throws StudioFailure `mask_not_png`, and for a PNG that is broken or too large. */
async function inspectMask(path: string, folder: string) {
  const { format, ...facts } = await inspectUpload(path, join(folder, "decoded.png"));
  if (format !== "png") throw maskNotPng();
  return facts;
}
