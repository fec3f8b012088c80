import { compose } from "../drawing/compose";
import { readPrompt } from "../drawing/prompt/read";
import { findFace } from "./face";
import { likenessOf } from "./model-create";
import { outputsOf, pictureOf } from "./outputs";
import { drawScene, flatten } from "./scene";
import { hasLongHair, transplant } from "./transplant";
import type { Render } from "./types";

/** Continues a face downward: its head on a drawn upper body, dressed as the prompt says. */
export const renderFaceToModel: Render = async (request) => {
  const { prompt, seed } = request.inputs;
  const wishes = readPrompt(typeof prompt === "string" ? prompt : "");
  // Shoulders from the front take any head; the other poses are drawn for heads of their own.
  wishes.pose = "standing";
  wishes.garments = wishes.garments.filter(({ slot }) => slot === "top" || slot === "coat" || slot === "matching");
  if (wishes.garments.length === 0)
    wishes.garments.push({ slot: "top", kind: "tee", word: "tee", colours: ["#f4f0e8"] });
  const face = await findFace(pictureOf(request, "face_image"));
  return outputsOf(request, async ({ size, random, position }) => {
    const { figure, backdrop } = compose(wishes, random, likenessOf(face));
    figure.person.hair = hasLongHair(face) ? "parted" : "crop";
    const scene = await drawScene(
      {
        figure,
        backdrop,
        framing: wishes.framing === "full" ? "full" : "half",
        seed: Number(seed ?? 42) + position,
        face: false,
      },
      size,
    );
    return flatten(scene, await transplant(face, scene.head, scene));
  });
};
