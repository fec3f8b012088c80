import "server-only";
import { StudioFailure } from "../failure";
import { type Part, writeCrop } from "../images/derivations";
import type { Person } from "../people/current-person";
import { assetRow, withPicture } from "./derive";
import { deriveAsset } from "./derived";
import { type AssetRow, toAssetView } from "./view";

const outside = () =>
  new StudioFailure({
    code: "invalid_input",
    message: "The crop reaches beyond the picture.",
    advice: "Draw it inside of the picture.",
  });

function check({ kind, width, height }: AssetRow, part: Part): void {
  if (kind !== "image" || part.left + part.width > width || part.top + part.height > height) throw outside();
}

/**
 * A part of a picture as a picture of its own.
 * @param part in pixels of the original, upright
 * @throws StudioFailure `not_found`, `invalid_input` for a part that is not inside of the picture
 */
export async function cropPicture(assetId: string, part: Part, person: Pick<Person, "id">) {
  const source = await assetRow(assetId);
  check(source, part);
  const { left, top, width, height } = part;
  const row = await deriveAsset(source, { kind: "crop", left, top, width, height }, person, (path) =>
    withPicture(source, async (picture) => {
      const { hasAlpha } = await picture.metadata();
      return writeCrop(picture, part, path, hasAlpha || source.mime === "image/png");
    }),
  );
  return toAssetView(row);
}
