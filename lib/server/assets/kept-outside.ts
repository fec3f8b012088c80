import "server-only";
import { StudioFailure } from "../failure";
import { writeKeptOutside } from "../images/keep-outside";
import type { Person } from "../people/current-person";
import { withIncoming } from "../storage/incoming";
import { withPicture } from "./derive";
import { deriveAsset } from "./derived";
import type { AssetRow } from "./view";

type Layers = { result: AssetRow; original: AssetRow; mask: AssetRow };

/** How far two ratios may be apart and still be the same frame: FASHN rounds sizes to blocks of pixels. */
const sameFrame = 0.02;

/**
 * A result of edit with the original laid back over it wherever nothing was painted.
 * @param feather width of the soft edge in pixels of the result
 * @throws StudioFailure `not_found`, `other_frame` when the result does not show the frame of the original
 */
export async function keepOutside(
  { result, original, mask }: Layers,
  feather: number,
  person: Pick<Person, "id">,
): Promise<AssetRow> {
  const { width, height } = result;
  if (Math.abs((original.width * height) / (original.height * width) - 1) > sameFrame) {
    throw new StudioFailure({
      code: "other_frame",
      message: "The result has another shape than the picture.",
      advice: "What was not painted cannot be laid back over it.",
    });
  }
  return deriveAsset(result, { kind: "kept-outside", feather }, person, (path) =>
    withIncoming((folder) =>
      withPicture(original, (before) =>
        withPicture(mask, (painted) =>
          withPicture(result, (after) =>
            writeKeptOutside({ original: before, mask: painted, result: after, width, height, feather }, folder, path),
          ),
        ),
      ),
    ),
  );
}
