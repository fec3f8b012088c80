import type { Size } from "@/lib/catalog/types";
import type { Placement } from "../drawing/engine/points";
import type { View } from "../drawing/paint";
import type { Framing } from "../drawing/prompt/lexicon";
import { axis } from "../drawing/wear/axis";

/** The longest edge that is really drawn, in pixels; larger outputs are scaled from it, as watercolour bears well. */
export const LONGEST = 2048;

/** Top and bottom of each framing, in units of the sheet. `close` is measured from the head. */
const spans: Record<Exclude<Framing, "close">, readonly [top: number, bottom: number]> = {
  full: [24, 1188],
  "three-quarter": [40, 860],
  half: [44, 640],
};
const breadths: Record<Framing, number> = { full: 610, "three-quarter": 520, half: 520, close: 250 };
/** Where the sheet's figures end: below is only floor. */
const floor = 1188;

/** The part of a figure's sheet that a picture of the given ratio shows. `aside` decides the side in wide pictures. */
export function viewOf(
  framing: Framing,
  head: Placement,
  { width: w, height: h }: Size,
  aside: number,
  train = false,
): View {
  const [top, bottom] = framing === "close" ? [head.y - 116, head.y + 190] : spans[framing];
  const ratio = w / h;
  // A tall picture must still be broad enough for elbows and hems.
  const height = Math.max(bottom - top, breadths[framing] / ratio);
  const width = height * ratio;
  // In a wide picture nobody stands in the middle.
  const off = ratio > 1.25 ? (width - breadths[framing]) * 0.16 * (aside % 2 ? 1 : -1) : 0;
  const spare = height - (bottom - top);
  // A whole figure keeps its feet where the floor is; of a part, a taller picture shows more of the body.
  const above = framing === "full" ? spare : Math.max(spare * 0.25, spare - (floor - bottom));
  return { x: axis + (train && framing === "full" ? 100 : 0) - width / 2 + off, y: top - above, width, height };
}

/** A place on the sheet in the pixels of a frame that shows the view. */
export function placeIn(place: Placement, view: View, frame: Size): Placement {
  const scale = frame.width / view.width;
  return { ...place, x: (place.x - view.x) * scale, y: (place.y - view.y) * scale, scale: (place.scale ?? 1) * scale };
}
