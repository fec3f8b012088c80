import sharp from "sharp";
import type { Size } from "@/lib/catalog/types";
import { type Box, breathe, type Cutout, cutout, maskAt } from "../cutout";
import { type Picture, pixels, scaled, sharpOf } from "../picture";
import { boxBlur } from "../regions";
import { lay } from "./blend";
import { fill, type Planes } from "./fill";
import { type Layer, layerOf } from "./warp";

/** A picture taken apart: the backdrop, complete also where the subject hides it, and the subject. */
export type Layers = {
  ground: Layer;
  figure: Layer;
  /** The subject's box in pixels of the frame. */
  subject: Box;
};

/** Takes a picture apart at the frame's size. */
export async function layersOf(picture: Picture, size: Size): Promise<Layers> {
  const cut = await cutout(picture);
  const front = await scaled(await pixels(sharpOf(picture).flatten({ background: "#fff" })), size);
  const mask = await maskAt(cut, size);
  const ground = await withoutSubject(front, cut);
  for (let i = 0; i < mask.length; i++) front.data[4 * i + 3] = mask[i] as number;
  const subject = inFrame(cut, size);
  const room = 3;
  const left = Math.max(0, Math.floor(subject.left) - room);
  const top = Math.max(0, Math.floor(subject.top) - room);
  const figure = await layerOf(front, {
    left,
    top,
    width: Math.min(size.width, Math.ceil(subject.left + subject.width) + room) - left,
    height: Math.min(size.height, Math.ceil(subject.top + subject.height) + room) - top,
  });
  return { ground: await layerOf(ground, { left: 0, top: 0, ...size }), figure, subject };
}

function inFrame({ box, width, height }: Cutout, size: Size): Box {
  const [across, down] = [size.width / width, size.height / height];
  return { left: box.left * across, top: box.top * down, width: box.width * across, height: box.height * down };
}

/** A picture with its subject painted over in the colours around it. */
async function withoutSubject(picture: Picture, { small, mask }: Cutout): Promise<Picture> {
  const { width, height, data } = small;
  // A little more than the subject: its soft edge would otherwise stay behind as an outline.
  const hidden = boxBlur(Float32Array.from(mask), width, 3);
  const planes: Planes = {
    width,
    height,
    colours: [0, 1, 2].map((part) => Float32Array.from(mask, (_, i) => data[4 * i + part] as number)),
    known: hidden.map((share) => (share > 6 ? 0 : 1)),
  };
  await breathe();
  fill(planes);
  await breathe();
  const paint = Buffer.alloc(4 * mask.length, 255);
  for (const [part, plane] of planes.colours.entries())
    for (let i = 0; i < mask.length; i++) paint[4 * i + part] = Math.round(plane[i] as number);
  const cover = Uint8Array.from(hidden, (share) => Math.min(255, share * 12));
  // Colours and cover are enlarged apart: in one, colours of thin cover come out wrong and trace the outline.
  const [piece, alpha] = await Promise.all([
    scaled({ width, height, data: paint }, picture),
    sharp(cover, { raw: { width, height, channels: 1 } })
      .resize(picture.width, picture.height, { fit: "fill", kernel: "linear" })
      .toColourspace("b-w")
      .raw()
      .toBuffer(),
  ]);
  for (let i = 0; i < alpha.length; i++) piece.data[4 * i + 3] = alpha[i] as number;
  const ground = { ...picture, data: Buffer.from(picture.data) };
  lay(ground, { ...piece, left: 0, top: 0 });
  return ground;
}
