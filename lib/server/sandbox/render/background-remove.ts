import { cutout, maskAt } from "./cutout";
import { encode } from "./output";
import { frameOf, pictureOf } from "./outputs";
import { open } from "./picture";
import type { Render } from "./types";

/** Cuts the subject out of a picture: PNG with alpha at the picture's own size, up to 4 megapixels. */
export const renderBackgroundRemove: Render = async (request) => {
  const size = await frameOf(request);
  const picture = await open(pictureOf(request, "image"), size);
  const mask = await maskAt(await cutout(picture), size);
  for (let i = 0; i < mask.length; i++) picture.data[4 * i + 3] = mask[i] as number;
  return [await encode(picture, size, "png", { alpha: true })];
};
