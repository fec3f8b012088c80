import sharp, { type Sharp } from "sharp";
import type { Size } from "@/lib/catalog/types";
import { type Box, type Cutout, cutout, maskAt } from "./cutout";
import { outputsOf, pictureOf } from "./outputs";
import { open, type Picture, pixels, sharpOf } from "./picture";
import type { Random } from "./random";
import { extend } from "./reframe/extend";
import { stageOf } from "./reframe/stage";
import { windowOf } from "./reframe/window";
import type { Render } from "./types";

/** Shows a picture in another ratio: cropped around its subject, or its backdrop continued where that would be cut. */
export const renderReframe: Render = async (request) => {
  const picture = await open(pictureOf(request, "image"));
  const cut = await cutout(picture);
  return outputsOf(request, ({ size, random }) => reframed(picture, cut, size, random));
};

/** A picture in exactly `size` pixels, its subject never stretched. The random numbers decide where the subject stands. */
export async function reframed(picture: Picture, cut: Cutout, size: Size, random: Random): Promise<Picture> {
  const stage = stageOf(cut, picture);
  const window = windowOf(stage, size.width / size.height, random);
  const seen = rounded(shared(window, { left: 0, top: 0, width: stage.width, height: stage.height }));
  const scale = size.width / window.width;
  const whole = { left: 0, top: 0, ...size };
  const { left, top } = window;
  const known = rounded(
    shared(
      {
        left: (seen.left - left) * scale,
        top: (seen.top - top) * scale,
        width: seen.width * scale,
        height: seen.height * scale,
      },
      whole,
    ),
  );
  const lay = (layer: Sharp) =>
    layer
      .extract(seen)
      .resize(known.width, known.height, { fit: "fill" })
      .extend({
        left: known.left,
        top: known.top,
        right: size.width - known.left - known.width,
        bottom: size.height - known.top - known.height,
        background: "#000",
      });
  const frame = await pixels(lay(sharpOf(picture).flatten({ background: "#fff" })));
  if (known.width < size.width || known.height < size.height) {
    const mask = sharp(await maskAt(cut, picture), {
      raw: { width: picture.width, height: picture.height, channels: 1 },
    });
    await extend(frame, known, await lay(mask).toColourspace("b-w").raw().toBuffer(), random);
  }
  return frame;
}

/** What two boxes share. */
function shared(one: Box, other: Box): Box {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  return {
    left,
    top,
    width: Math.min(one.left + one.width, other.left + other.width) - left,
    height: Math.min(one.top + one.height, other.top + other.height) - top,
  };
}

/** A box with its edges on whole pixels. */
function rounded({ left, top, width, height }: Box): Box {
  const [x, y] = [Math.round(left), Math.round(top)];
  return { left: x, top: y, width: Math.round(left + width) - x, height: Math.round(top + height) - y };
}
