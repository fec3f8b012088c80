import "server-only";
import { writeFile } from "node:fs/promises";
import { StudioFailure } from "../failure";
import { frameAt, frameStart, frameTimes } from "../images/film-frame";
import type { Person } from "../people/current-person";
import { assetRow, withOriginal } from "./derive";
import { deriveAsset } from "./derived";
import { type AssetRow, toAssetView } from "./view";

async function filmRow(assetId: string): Promise<AssetRow> {
  const row = await assetRow(assetId);
  if (row.kind === "video") return row;
  throw new StudioFailure({ code: "invalid_input", message: "This is a picture, not a film." });
}

const unreadable = (cause: unknown) =>
  new StudioFailure(
    {
      code: "unreadable_picture",
      message: "The studio cannot read this film's frames.",
      advice: "Download it and take the frame in another program.",
    },
    { cause },
  );

/**
 * The frame of a film that is on screen at a moment, as a picture without loss.
 * @param atMs milliseconds from the start; moments of the same frame give the same picture
 * @throws StudioFailure `not_found`, `invalid_input` for a picture, `unreadable_picture`
 */
export async function takeFrame(assetId: string, atMs: number, person: Pick<Person, "id">) {
  const source = await filmRow(assetId);
  const start = await withOriginal(source, (file) => frameStart(file, atMs)).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  const row = await deriveAsset(source, { kind: "frame", atMs: start }, person, (path) =>
    withOriginal(source, async (file) => {
      const { png } = await frameAt(file, start).catch((cause: unknown) => {
        throw unreadable(cause);
      });
      await writeFile(path, png);
    }),
  );
  return toAssetView(row);
}

/** When each frame of a film comes, in ms. @throws StudioFailure as `takeFrame`. */
export async function framesOf(assetId: string): Promise<number[]> {
  const source = await filmRow(assetId);
  return withOriginal(source, frameTimes).catch((cause: unknown) => {
    throw unreadable(cause);
  });
}
