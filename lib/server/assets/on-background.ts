import "server-only";
import { StudioFailure } from "../failure";
import { writeOnBackground } from "../images/derivations";
import type { Person } from "../people/current-person";
import { assetRow, withPicture } from "./derive";
import { deriveAsset } from "./derived";
import { toAssetView } from "./view";

/**
 * A cut-out laid on a colour, as JPEG.
 * @param colour `#rrggbb` in sRGB
 * @throws StudioFailure `not_found`, `invalid_input` for a film
 */
export async function layOnBackground(assetId: string, colour: string, person: Pick<Person, "id">) {
  const source = await assetRow(assetId);
  if (source.kind !== "image") {
    throw new StudioFailure({ code: "invalid_input", message: "A film cannot be laid on a background." });
  }
  const derivation = { kind: "on-background", colour: colour.toLowerCase() } as const;
  const row = await deriveAsset(source, derivation, person, (path) =>
    withPicture(source, (picture) => writeOnBackground(picture, colour, path)),
  );
  return toAssetView(row);
}
