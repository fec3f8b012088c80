import sharp from "sharp";
import type { Size } from "@/lib/catalog/types";
import { darken, lay } from "./blend";
import { type Cutout, cutout, maskAt } from "./cutout";
import { frameOf, outputsOf, pictureOf } from "./outputs";
import { open, type Picture, sizeOf, within } from "./picture";
import { between } from "./random";
import { type Body, bodyOf, isPerson } from "./try-on/body";
import { drapeOf, dress } from "./try-on/fit";
import { withOpenNeck } from "./try-on/opening";
import { overMask } from "./try-on/over";
import { productOf } from "./try-on/product";
import { stripAway, trimShoulders } from "./try-on/strip-away";
import { scaleStrips, warp } from "./try-on/warp";
import { wornProduct } from "./try-on/worn";
import { PredictionError, type Render } from "./types";

const categories = ["auto", "tops", "bottoms", "one-pieces"] as const;

/** How far the product's edge is drawn in, so that nothing of its own backdrop is worn. */
const RIM = 60;

/** Lays a product on a person: tryon-max with any product, tryon-v1.6 with a garment of a category. */
export const renderTryOn: Render = async (request) => {
  const { model, inputs } = request;
  const size = await frameOf(request);
  const person = await open(pictureOf(request, "model_image"), size);
  const figure = await cutout(person);
  const body = bodyOf(figure);
  if (model === "tryon-v1.6" && body.closeUp) {
    throw new PredictionError("PoseError", "Failed to detect body pose in the model image.");
  }
  const file = pictureOf(request, model === "tryon-v1.6" ? "garment_image" : "product_image");
  const texture = await open(file, within(await sizeOf(file), Math.min(4096, Math.max(size.width, size.height))));
  const flatLay = await cutout(texture);
  const category = categories.find((one) => one === inputs.category) ?? "auto";
  const wearer = wearerOf(flatLay, inputs.garment_photo_type);
  const product = wearer ? wornProduct(wearer, category) : productOf(flatLay, category);
  const opened = !wearer && (product.kind === "upper" || product.kind === "dress");
  premultiply(texture, await maskAt(opened ? withOpenNeck(product) : product.cut, texture, RIM));

  const over = await overMask(body, product, size);
  const under: Picture = { ...person, data: Buffer.from(person.data) };
  await stripAway(under, body, product);
  const shared = { x: texture.width / flatLay.width, y: texture.height / flatLay.height };
  const grown = { x: size.width / figure.width, y: size.height / figure.height };
  const sleeved = product.sleeves.left !== null || product.sleeves.right !== null;
  return outputsOf(
    request,
    async ({ random }) => {
      const strips = dress(product, body, drapeOf(random));
      const dressed: Picture = { ...under, data: Buffer.from(under.data) };
      // A small rehearsal tells where the cloth will be, for its shadow and for what must not look out above it.
      const small: Picture = { width: figure.width, height: figure.height, data: Buffer.alloc(figure.mask.length * 4) };
      await warp(texture, scaleStrips(strips, shared, { x: 1, y: 1 }), small);
      if (sleeved) await trimShoulders(dressed, body, small);
      await darken(dressed, await shadowOf(small, size), 0.34);
      await warp(texture, scaleStrips(strips, shared, grown), dressed, between(random, 0.95, 1.05));
      await lay(dressed, person, over);
      return dressed;
    },
    size,
  );
};

/**
 * The person who wears the product in its own picture, or null for a flat lay.
 * @throws PredictionError PoseError when the picture is said to show a person and does not
 */
function wearerOf(cut: Cutout, said: unknown): Body | null {
  if (said === "flat-lay") return null;
  const body = bodyOf(cut);
  if (isPerson(body)) return body;
  if (said === "model") throw new PredictionError("PoseError", "Failed to detect body pose in the garment image.");
  return null;
}

/** The soft shadow that worn things cast on what is under them, as a mask of `size`. */
async function shadowOf(small: Picture, size: Size): Promise<Buffer> {
  const { width, height, data } = small;
  const alpha = Buffer.alloc(width * height);
  for (let i = 0; i < alpha.length; i++) alpha[i] = data[4 * i + 3] as number;
  return sharp(alpha, { raw: { width, height, channels: 1 } })
    .blur(Math.max(0.6, width / 220))
    .resize(size.width, size.height, { fit: "fill" })
    .toColourspace("b-w")
    .raw()
    .toBuffer();
}

function premultiply({ data }: Picture, mask: Buffer): void {
  for (let i = 0; i < mask.length; i++) {
    const alpha = mask[i] as number;
    data[4 * i] = ((data[4 * i] as number) * alpha) / 255;
    data[4 * i + 1] = ((data[4 * i + 1] as number) * alpha) / 255;
    data[4 * i + 2] = ((data[4 * i + 2] as number) * alpha) / 255;
    data[4 * i + 3] = alpha;
  }
}
