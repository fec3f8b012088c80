import type { Art } from "../engine/art";
import { Local } from "../engine/local";
import type { Placement } from "../engine/points";
import type { SkinTones } from "../palettes/skin";

/** A head in profile, looking left, in the coordinates of `head.ts`. Without `features` it is the bare shape. */
export function drawProfile(art: Art, placement: Placement, skin: SkinTones, features = true): void {
  const head = new Local(art, placement);
  head.cloth(
    "6,-56 -14,-53 -29,-42 -34,-28 -35.5,-16 -32.5,-8 -36,2 -43.5,12 -43,15.5 -36,17.5 -35.5,21 -38.5,26 -38,29.5 -34.5,31 -37.5,34 -36.5,38.5 -31.5,41.5 -32.5,47 -29,55 -20,58.5 -8,54 8,44 17,34 22,18 34,6 42,-12 38,-36 24,-52",
    skin.base,
    [
      ["44,-60 46,20 10,62 -22,62 -6,50 8,34 12,12 6,-8 16,-30 26,-50", skin.shade, 0.5],
      ["-34,-14 -26,-15 -19,-9 -23,-3 -31,-4", skin.shade, 0.45],
      ["-18,10 -8,8 -4,16 -10,24 -19,20", "#c8553d", features ? 0.15 : 0],
    ],
  );
  if (features) {
    head
      .fill("-38.5,26 -33,25.5 -26,29.8 -33,30.6 -38,29.6", skin.lip)
      .fill("-37,31.6 -32,30.8 -26,30.4 -30,36 -35.5,37.5 -37.5,34.6", skin.lip, 0.8)
      .lines(skin.ink, [
        ["-35,-19 -27,-22 -17,-18", 3.2, { start: 0.3, end: 0.2, swell: 0.4 }],
        ["-34,-5 -28,-3.2 -20,-6.5", 3, { start: 0.5, end: 0.2, swell: 0.3 }],
        ["-41,17 -37,15 -37,11", 1.4, { opacity: 0.7 }],
        ["-37,30.6 -31,30.4 -25,29.4", 1.5, { start: 0.2, end: 0.3 }],
      ]);
  }
  head.lines(skin.ink, [
    ["-29,-42 -34,-28 -35.5,-16 -32.5,-8 -36,2 -43.5,12 -43,15.5 -36,17.5", 2, { start: 0.1, end: 0.4, swell: 0.7 }],
    ["-31.5,41.5 -32.5,47 -29,55 -20,58.5 -8,54 8,44 16,35", 2, { start: 0.2, end: 0.15, swell: 0.4 }],
  ]);
}
