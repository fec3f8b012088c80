import type { Size } from "@/lib/catalog/types";
import { Art } from "../drawing/engine/art";
import { backdrop, type Feet, standing } from "../drawing/engine/backdrop";
import type { Colour } from "../drawing/engine/colour";
import { rasterise, type View } from "../drawing/paint";
import { axis } from "../drawing/wear/axis";
import { cutout } from "./cutout";
import { eraseSubject } from "./erase";
import { open, type Picture, sharpOf, within } from "./picture";

/** What lies behind a figure: a studio in one colour, or a picture with the figure's shadow on it. PNG of `frame`. */
export async function groundOf(colour: Colour, view: View, frame: Size, place?: Buffer): Promise<Buffer> {
  const feet: Feet = { x: axis + 16 - view.x, y: 1136 - view.y, breadth: 190 };
  const flat = { x: 0, y: 0, width: view.width, height: view.height };
  if (!place) {
    const studio = backdrop(view.width, view.height, { colour, floor: (960 - view.y) / view.height, feet });
    return rasterise(studio, flat, frame.width, frame.height);
  }
  const shadow = new Art(view.width, view.height);
  standing(shadow, "#3a3632", feet);
  return (
    sharpOf(await emptied(place))
      .resize(frame.width, frame.height, { fit: "cover" })
      .removeAlpha()
      // A little out of focus, as behind a person.
      .blur(Math.max(0.6, frame.height / 700))
      .composite([{ input: await rasterise(shadow, flat, frame.width, frame.height) }])
      .png({ compressionLevel: 1 })
      .toBuffer()
  );
}

/** The place without who stands in it, where somebody clearly does; a room or a street is left as it is. */
async function emptied(file: Buffer): Promise<Picture> {
  const full = await open(file);
  const picture = await open(file, within(full, 1400));
  const cut = await cutout(picture);
  const up = picture.width / cut.width;
  const { left, top, width, height } = cut.box;
  const box = { left: left * up, top: top * up, width: width * up, height: height * up };
  if (box.width < 0.75 * picture.width && box.height > 0.3 * picture.height) await eraseSubject(picture, cut, box);
  return picture;
}
