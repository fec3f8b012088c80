import { compose } from "../drawing/compose";
import { readPrompt } from "../drawing/prompt/read";
import { type Face, findFace } from "./face";
import { outputsOf } from "./outputs";
import { studyReference } from "./reference";
import { drawScene, flatten } from "./scene";
import { hasLongHair, transplant } from "./transplant";
import type { Render } from "./types";

/** Draws a figure that follows the prompt; a reference gives backdrop and framing, a face reference its head. */
export const renderModelCreate: Render = async (request) => {
  const { prompt, face_reference_mode } = request.inputs;
  const { image_reference, face_reference } = request.pictures;
  const wishes = readPrompt(typeof prompt === "string" ? prompt : "");
  const reference = image_reference && (await studyReference(image_reference));
  const face = face_reference && (await findFace(face_reference));
  return outputsOf(request, async ({ size, random, position }) => {
    const { figure, backdrop } = compose(wishes, random, face ? likenessOf(face) : {});
    // "match_base" keeps the drawn face and takes the colouring alone.
    const whole = face !== undefined && face_reference_mode !== "match_base";
    if (whole) figure.person.hair = hasLongHair(face) ? "parted" : "crop";
    const scene = await drawScene(
      {
        figure,
        backdrop: wishes.backdrop ?? reference?.backdrop ?? backdrop,
        framing: wishes.framing ?? reference?.framing ?? "full",
        seed: Number(request.inputs.seed ?? 42) + position,
        face: !whole,
      },
      size,
    );
    return flatten(scene, ...(whole ? [await transplant(face, scene.head, scene)] : []));
  });
};

/** The colouring of a face, for a drawn person. */
export function likenessOf({ skin, hair }: Face) {
  return { skin, hairTones: hair };
}
