import sharp from "sharp";
import type { Size } from "@/lib/catalog/types";
import type { Box } from "../cutout";
import { type Picture, pixels, sharpOf } from "../picture";
import type { View } from "./camera";

/** Pixels around a layer, so that no sample ever falls outside it. */
const MARGIN = 4;
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

/** A part of a frame that moves as one: straight RGBA with its place, and a margin around it. */
export type Layer = { place: Box; padded: Picture };

/** A layer as it is seen: pixels, and where they stand in the frame. They may reach beyond it. */
export type Piece = Picture & { left: number; top: number };

/** Cuts a layer out of a picture. Its edges go on into the margin. */
export async function layerOf(picture: Picture, place: Box): Promise<Layer> {
  const around = { left: MARGIN, top: MARGIN, right: MARGIN, bottom: MARGIN, extendWith: "copy" as const };
  return { place, padded: await pixels(sharpOf(picture).extract(place).extend(around)) };
}

type Cut = { from: number; length: number; shift: number; start: number };

/**
 * Moves a layer to where a camera sees it, in fractions of a pixel: whole ones would make a slow camera tremble.
 * @returns null when nothing of it is in the frame
 */
export async function warp({ place, padded }: Layer, view: View, size: Size): Promise<Piece | null> {
  const across = cutAt(place.left, place.width, view.left, view.zoom, size.width);
  const down = cutAt(place.top, place.height, view.top, view.zoom, size.height);
  if (!across || !down) return null;
  const { data, info } = await sharp(padded.data, { raw: { width: padded.width, height: padded.height, channels: 4 } })
    .extract({ left: across.from, top: down.from, width: across.length, height: down.length })
    .affine([view.zoom, 0, 0, view.zoom], {
      odx: across.shift,
      ody: down.shift,
      interpolator: "bilinear",
      background: CLEAR,
    })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, left: across.start, top: down.start };
}

/** What of one axis of a layer is needed, from where in the padded data, and where its first pixel comes to stand. */
function cutAt(at: number, length: number, origin: number, zoom: number, frame: number): Cut | null {
  const low = Math.max(at - MARGIN, Math.floor(origin) - 2);
  const high = Math.min(at + length + MARGIN, Math.ceil(origin + frame / zoom) + 3);
  if (high - low <= 2 * MARGIN) return null;
  const exact = (low - origin) * zoom;
  const start = Math.round(exact);
  return { from: low - (at - MARGIN), length: high - low, shift: exact - start, start };
}
