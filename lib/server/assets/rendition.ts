import "server-only";
import { openPixels, type Pixels } from "../images/pixels";
import { renderWebp } from "../images/rendition";
import { fileMissing } from "../storage/key";
import { derivedStorage } from "../storage/storage";
import { assetRow, derive } from "./derive";
import { renditionKey } from "./keys";
import { once } from "./once";
import { shownWidths } from "./view";

/**
 * Makes sure that a rendition is kept. They are made when they are first asked for.
 * @throws StudioFailure `not_found` for an asset that is not there or is not shown at this width.
 */
export async function ensureRendition(assetId: string, width: number): Promise<void> {
  const row = await assetRow(assetId);
  if (!shownWidths(row).includes(width)) throw fileMissing();
  await derive(row, renditionKey(assetId, width), (picture) => renderWebp(picture, width));
}

/** Makes a rendition of an asset from pixels at hand. Whoever asks for it meanwhile waits for this one. */
export function keepRendition(assetId: string, width: number, pixels: Pixels): Promise<void> {
  const key = renditionKey(assetId, width);
  return once(key, async () => {
    if (await derivedStorage().has(key)) return;
    await derivedStorage().put(key, await renderWebp(openPixels(pixels), width));
  });
}
