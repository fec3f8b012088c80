import { crc32 } from "node:zlib";
import sharp from "sharp";
import type { Size } from "@/lib/catalog/types";
import { cutout } from "./cutout";
import { sandboxMark } from "./mark";
import { frameOf, pictureOf } from "./outputs";
import { open, type Picture, pixels } from "./picture";
import { randomOf } from "./random";
import { reframed } from "./reframe";
import type { Render } from "./types";
import { dissolve, lay, put } from "./video/blend";
import { figureView, groundView, keepingIn } from "./video/camera";
import { filmOf, RATE } from "./video/film";
import { layersOf } from "./video/layers";
import { planMotion } from "./video/motion";
import { layerOf, type Piece, warp } from "./video/warp";

/** Seconds of the dissolve into an end picture. */
const DISSOLVE = 1.5;

/** Moves a picture: a slow camera, and a subject that is nearer to it than its backdrop. Ends on `end_image` if given. */
export const renderImageToVideo: Render = async (request) => {
  const { prompt, duration, seed } = request.inputs;
  const seconds = Number(duration ?? 5);
  const size = await frameOf(request);
  const file = pictureOf(request, "image");
  // FASHN takes no seed here: the picture is one, so that two pictures do not move alike.
  const random = randomOf(seed ?? crc32(file));
  const { ground, figure, subject } = await layersOf(await open(file), size);
  const motion = keepingIn(planMotion(typeof prompt === "string" ? prompt : "", seconds, random), size, subject);
  const endFile = request.pictures.end_image;
  const end = endFile && (await layerOf(await ending(await open(endFile), size), { left: 0, top: 0, ...size }));
  const mark = await markOf(size);

  const count = seconds * RATE;
  const dissolved = end ? DISSOLVE * RATE : 0;
  const frame: Picture = { ...size, data: Buffer.alloc(4 * size.width * size.height) };
  const other: Picture = { ...size, data: end ? Buffer.alloc(frame.data.length) : Buffer.alloc(0) };
  const bytes = await filmOf(size, count, async (index) => {
    const time = index / (count - 1);
    const [behind, before] = await Promise.all([
      warp(ground, groundView(motion, size, time), size),
      warp(figure, figureView(motion, size, subject, time), size),
    ]);
    if (behind) put(frame, behind);
    if (before) lay(frame, before);
    const share = 1 - (count - 1 - index) / dissolved;
    if (end && share > 0) {
      const arriving = await warp(end, groundView({ ...motion, push: 0.04 }, size, 1 - share), size);
      if (arriving) put(other, arriving);
      dissolve(frame, other, share * share * (3 - 2 * share));
    }
    lay(frame, mark);
    return frame;
  });
  return [{ bytes, mime: "video/mp4" }];
};

/** The end picture in the film's frame; one of another ratio is reframed as the endpoint of that name would. */
async function ending(picture: Picture, size: Size): Promise<Picture> {
  return reframed(picture, await cutout(picture), size, () => 0.5);
}

/** The sandbox mark as pixels with their place. */
async function markOf(size: Size): Promise<Piece> {
  const { svg, left, top } = sandboxMark(size);
  return { ...(await pixels(sharp(svg))), left, top };
}
