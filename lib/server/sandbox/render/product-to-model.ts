import type { Size } from "@/lib/catalog/types";
import { compose } from "../drawing/compose";
import { dollHead, drawDoll } from "../drawing/doll";
import { tones } from "../drawing/engine/colour";
import { layers, paint } from "../drawing/paint";
import { readPrompt, type Wishes } from "../drawing/prompt/read";
import type { BottomKind, Outfit } from "../drawing/wear/outfit";
import { findFace } from "./face";
import { type Fitting, fitTo } from "./fitting";
import { groundOf } from "./ground";
import { likenessOf } from "./model-create";
import { outputsOf, pictureOf } from "./outputs";
import { type Picture, pixels, sharpOf, within } from "./picture";
import { findProduct, type Product } from "./product";
import { studyReference } from "./reference";
import { hasLongHair, onto, transplant } from "./transplant";
import type { Render } from "./types";
import { LONGEST, placeIn, viewOf } from "./view";

/** Puts a product on a drawn person: clothes are laid over the body, bags and shoes hang from the hand. */
export const renderProductToModel: Render = async (request) => {
  const { face_reference_mode, seed } = request.inputs;
  const { image_prompt, background_reference, face_reference } = request.pictures;
  const prompt = typeof request.inputs.prompt === "string" ? request.inputs.prompt : "";
  const wishes = readPrompt(prompt);
  const product = await findProduct(pictureOf(request, "product_image"), prompt);
  if (product.kind === "dress" || product.kind === "bag") wishes.person.gender ??= "feminine";
  const inspiration = image_prompt && (await studyReference(image_prompt));
  const face = face_reference && (await findFace(face_reference));
  const fitting = fitTo(product);
  return outputsOf(request, async ({ size, random, position }) => {
    const { figure, backdrop } = compose(wishes, random, face ? likenessOf(face) : {});
    const whole = face !== undefined && face_reference_mode !== "match_base";
    const { person } = figure;
    if (whole) person.hair = hasLongHair(face) ? "parted" : "crop";
    const frame = within(size, LONGEST);
    const view = viewOf(wishes.framing ?? inspiration?.framing ?? "full", dollHead, frame, position);
    const doll = drawDoll({ person, ...clothesFor(product, figure.outfit, wishes), ...fitting.pose, face: !whole });
    const grain = Number(seed ?? 42) + position;
    const colour = wishes.backdrop ?? inspiration?.backdrop ?? backdrop;
    const [ground, below, worn, above] = [
      await groundOf(colour, view, frame, background_reference),
      await paint(doll.below, view, frame.width, frame.height, grain),
      await lay(product, fitting, view, frame),
      await paint(doll.above, view, frame.width, frame.height, grain),
    ];
    const head = whole ? [await transplant(face, placeIn(dollHead, view, frame), frame)] : [];
    return pixels(layers(ground, below, worn, above, ...head));
  });
};

/** What the doll wears besides the product. */
function clothesFor({ kind }: Product, outfit: Outfit, { garments }: Wishes) {
  const separates = outfit.kind === "separates" ? outfit : null;
  const top = { cloth: separates?.topCloth ?? tones("#f4f0e8"), tucked: kind === "bottom" };
  const wished = garments.some(({ slot }) => slot === "bottom" || slot === "matching");
  // A floor-length skirt under a coat would swallow it; unless it is asked for, trousers go with everything.
  const bottomKind: BottomKind = wished && separates ? separates.bottom : "straight-trousers";
  const bottom = { kind: bottomKind, cloth: separates?.bottomCloth ?? tones("#3a3f4a") };
  if (kind === "top") return { bottom };
  if (kind === "dress") return {};
  if (kind === "bottom") return { top };
  return { top, bottom };
}

/** The product's picture at its place in the view, as a layer of `frame`. PNG. */
async function lay(
  { piece, kind }: Product,
  fitting: Fitting,
  view: { x: number; y: number; width: number },
  frame: Size,
) {
  const scale = frame.width / view.width;
  const pixelsOf = (units: number) => Math.max(1, Math.round(units * scale));
  const target = { width: pixelsOf(fitting.width), height: pixelsOf(fitting.height) };
  const small = await sharpOf(kind === "accessory" ? await folded(piece) : piece)
    .resize(target.width, target.height, { fit: "fill" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const at = { x: Math.round((fitting.left - view.x) * scale), y: Math.round((fitting.top - view.y) * scale) };
  return onto(small, target, at, frame);
}

/** A square of cloth folded over its diagonal, the corner down. */
async function folded(piece: Picture): Promise<Picture> {
  const edge = Math.max(piece.width, piece.height);
  const turned = await pixels(
    sharpOf(piece)
      .resize(edge, edge, { fit: "fill" })
      .rotate(45, { background: { r: 0, g: 0, b: 0, alpha: 0 } }),
  );
  const half = Math.floor(turned.height / 2);
  return pixels(sharpOf(turned).extract({ left: 0, top: half, width: turned.width, height: turned.height - half }));
}
