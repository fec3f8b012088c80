import type { Art } from "../engine/art";
import type { Colour } from "../engine/colour";
import { Local } from "../engine/local";
import type { Placement } from "../engine/points";
import type { SkinTones } from "../palettes/skin";

/** A head's own coordinates: 0, 0 is its centre, it is 112 units high. */
export const face =
  "-2,-55 18,-52 33,-36 37,-12 35,10 31,28 21,43 6,55 -6,57.5 -15,52 -25,38 -31,22 -34.5,8 -33,-2 -34,-16 -30,-38 -18,-51";
const blush = "#c8553d";

/** The plain shape of a head in three-quarter view, with its shaded side. */
export function skull(head: Local, skin: SkinTones): void {
  head.cloth(face, skin.base, [["40,-60 40,60 0,60 4,52 16,40 22,20 20,2 26,-14 22,-40 30,-60", skin.shade, 0.55]]);
}

/** A head in three-quarter view with lowered eyes. `brow` defaults to the skin's line colour. */
export function drawHead(art: Art, placement: Placement, skin: SkinTones, brow: Colour = skin.ink): void {
  const head = new Local(art, placement);
  skull(head, skin);
  head.clip(face, () => {
    head
      .fill("-3.5,-12 1.5,6 2.5,13 -4.5,17 -9.5,16 -5.5,10 -7.5,-4", skin.shade, 0.5)
      .fill("-28.5,-9 -18.5,-13 -10.5,-10 -11.5,-4 -20.5,-2 -28.5,-5", skin.shade, 0.42)
      .fill("1.5,-10 9.5,-13 18.5,-9 17.5,-4 8.5,-2 1.5,-5", skin.shade, 0.5)
      .fill("-26.5,10 -18.5,8 -15.5,16 -22.5,24 -30.5,18", blush, 0.13)
      .fill("7.5,10 15.5,9 19.5,16 12.5,24 6.5,18", blush, 0.12);
  });
  head.lines(brow, [
    ["-30.5,-15 -22.5,-20 -12.5,-17", 3.1, { start: 0.3, end: 0.2, swell: 0.5 }],
    ["1.5,-17 10.5,-20.5 19.5,-15", 3.1, { start: 0.2, end: 0.3, swell: 0.45 }],
  ]);
  head.lines(skin.ink, [
    ["-28.5,-6 -20.5,-2.2 -12.5,-5", 3, { start: 0.3, end: 0.4, swell: 0.4 }],
    ["1.5,-5 9,-2.2 17.5,-6", 3, { start: 0.4, end: 0.3, swell: 0.6 }],
    ["-7.5,4 -12,13 -10,16.5 -5.5,17.2", 1.7, { start: 0.15, end: 0.4, swell: 0.75 }],
    ["-2.5,16.6 -0.5,15.4 -0.1,13", 1.3, { opacity: 0.6 }],
  ]);
  mouth(head, skin);
}

/** The lips alone: also laid over a beard. */
export function mouth(head: Local, skin: SkinTones): void {
  head
    .fill("-17.5,30 -11.5,27 -7.5,28.4 -3,27 4.5,29.6 -2.5,31 -8.5,31.2", skin.lip)
    .fill("-16,31 -7.5,32 3,30.8 -1.5,36.6 -7.5,38 -12.5,36.2", skin.lip, 0.82)
    .line("-18.5,30.2 -11.5,30.4 -7.5,31.4 -2.5,30.4 5.5,29.8", 1.5, skin.ink, { start: 0.2, end: 0.2 })
    .line("-11.5,43 -6.5,44.4 -1.5,42.6", 1.5, skin.shade, { opacity: 0.9 });
}

/** The jaw's line, lost under the cheekbone and found again at the chin. */
export function jaw(head: Local, colour: Colour, width = 2): void {
  head
    .line("-34,-8 -34.5,8 -31,22 -25,38 -15,52 -5,57.5", width, colour, { start: 0.2, end: 0.3, swell: 0.5 })
    .line("33,16 30,30 21,43 8,54", width * 0.8, colour, { start: 0.2, end: 0.15, swell: 0.5 });
}

export function ear(head: Local, skin: SkinTones): void {
  head.fill("33,2 40,1 42,13 37,24 32,17", skin.base).line("38,5 39,13 36,20", 1.2, skin.ink, { opacity: 0.5 });
}

/** From the jaw to the pit of the neck, drawn for a head that stands at (456, 140). */
export function neck(art: Art, skin: SkinTones, dx: number, dy: number): void {
  const local = new Local(art, { x: dx, y: dy });
  local.cloth("432,172! 432,206 423,240! 454,262 488,238! 481,206 483,168!", skin.base, [
    ["429,184 446,206 470,202 486,180 492,240 470,246 464,220 437,213", skin.shade, 0.8],
  ]);
}
