import { hand } from "../body/limbs";
import type { Art } from "../engine/art";
import { mirror, type Point, pick } from "../engine/points";
import type { SkinTones } from "../palettes/skin";
import { axis } from "./axis";

/** Where the left wrist of an arm hangs that nothing leads elsewhere. */
export const hangingWrist: Point = [310, 606];
const shoulder: Point = [364, 282];

/** Bare arms that hang beside the body, the right one mirroring the left. */
export function bareArms(art: Art, skin: SkinTones, [x, y]: Point = hangingWrist): void {
  const along = (t: number, out: number): Point => [
    shoulder[0] + (x - shoulder[0]) * t - out,
    shoulder[1] + (y - shoulder[1]) * t,
  ];
  const line = [shoulder, along(0.31, 13), along(0.59, 10), along(0.86, 5), along(1, 0)];
  const widths = "0:26 1:22 2:19 3:16 4:11";
  const lean = (Math.atan2(x - along(0.86, 5)[0], y - along(0.86, 5)[1]) * 180) / Math.PI;
  art.part(() => {
    hand(art, { x, y: y - 2, rotate: -lean, scale: 0.95 }, skin, "relaxed");
    hand(art, { x: 2 * axis - x, y: y - 2, rotate: lean, scale: 0.95, flip: true }, skin, "relaxed");
    const left = art.sleeve(line, widths, skin, "right", { dark: 0.55, bright: 0.5 });
    const right = art.sleeve(mirror(line, axis), widths, skin, "left", { dark: 0.6, bright: 0.25 });
    art.lines(skin.ink, [
      [pick(left.left, 6), 2.2, { start: 0.1, end: 0.3, swell: 0.6 }],
      [pick(right.right, 6), 2.2, { start: 0.1, end: 0.3 }],
    ]);
  });
}

/** Shoulders and chest, as far as a neckline shows them. */
export function bareChest(art: Art, skin: SkinTones): void {
  art.part(() => {
    art.cloth(
      "428,220! 420,238 390,252 352,268 344,292 372,330 384,380 456,400 528,380 540,330 568,292 560,268 522,252 492,238 484,220!",
      skin.base,
      [["476,220 504,246 560,270 540,340 500,380 500,290 470,258 444,240", skin.shade, 0.5]],
    );
    art.lines(skin.ink, [
      ["396,256 424,264 444,278", 1.8, { opacity: 0.8, start: 0.2, end: 0.2 }],
      ["516,256 488,264 468,278", 1.8, { opacity: 0.7 }],
      ["346,284 354,268 390,252", 2, { start: 0.2, end: 0.2 }],
      ["566,284 558,268 522,252", 2, { start: 0.2, end: 0.2 }],
    ]);
  });
}
