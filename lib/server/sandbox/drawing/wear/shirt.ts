import type { Art } from "../engine/art";
import { mix } from "../engine/colour";
import type { Cloth } from "../engine/pattern";
import { pick, points } from "../engine/points";
import type { SkinTones } from "../palettes/skin";

/** An oversized shirt worn out, hands clasped in front. */
export function shirt(art: Art, tones: Cloth, skin: SkinTones): void {
  art.part(() => {
    const body =
      "416,232! 376,250 344,274 346,340 352,420 344,520 340,628! 380,650 430,656! 440,600 462,652! 520,646 566,618! 560,520 552,420 562,340 566,272 532,248 492,232! 456,270";
    art.woven(body, tones, [
      ["506,240 580,270 560,420 580,640 500,660 520,560 512,420 520,320", tones.shade, 0.6],
      ["400,440 430,500 424,660 380,660 396,560", tones.shade, 0.35],
      ["462,300 476,400 470,540 456,600 456,420", tones.shade, 0.4],
    ]);
    art.lines(tones.ink, [
      ["376,250 344,274 346,340 353,420 344,520 340,628", 4, { start: 0.2, end: 0.3 }],
      ["532,248 566,272 562,340 553,420 560,520 567,618", 4, { start: 0.2, end: 0.3 }],
      ["340,628 380,651 430,657 440,602", 2.6],
      ["440,602 462,653 520,647 566,619", 2.6],
      ["456,290 452,400 446,520 440,600", 2.4, { opacity: 0.9 }],
      ["372,380 404,420 436,430", 2, { opacity: 0.6 }],
      ["540,380 510,410 476,420", 2, { opacity: 0.55 }],
      ["372,560 396,540 424,540", 2, { opacity: 0.5 }],
    ]);
    for (const [x, y] of points("462,330 462,390 455,450 452,510 450,560")) art.dot(x, y, 3.2, tones.ink);
    art.thread("M482 356L532 352L530 412L506 420L484 414Z", 1.8, tones.ink, `opacity=".7"`);
    art.cloth("416,228! 398,262 424,300! 456,268 440,240", tones.light);
    art.cloth("494,228! 514,260 490,298! 458,268 474,240", tones.base, [
      ["500,236 514,260 490,298 486,270", tones.shade, 0.6],
    ]);
    art.lines(tones.ink, [
      ["410,240 398,262 424,300 456,268", 2.6],
      ["500,238 514,260 490,298 458,268", 2.6],
    ]);
  });
  art.part(() => {
    const widths = "0:42 0.8:38 2:36 3:33 4:27";
    const l = art.sleeve("366,300 338,400 330,490 384,544 430,580", widths, tones, "right", {
      dark: 0.55,
      bright: 0.3,
    });
    const r = art.sleeve(
      "546,298 578,396 586,486 530,544 482,582",
      widths,
      { ...tones, base: mix(tones.base, tones.shade, 0.22) },
      "right",
      { dark: 0.7, bright: 0.2 },
    );
    art.lines(tones.ink, [
      [pick(l.left, 7), 4.2, { start: 0.2, end: 0.3 }],
      [pick(l.right, 6).slice(1), 3.2, { start: 0.2, end: 0.3 }],
      [pick(r.right, 7), 4.2, { start: 0.2, end: 0.3 }],
      [pick(r.left, 6).slice(1), 3.2, { start: 0.2, end: 0.3 }],
      ["298,480 326,500 358,490", 2.2, { opacity: 0.7 }],
      ["618,476 590,496 560,488", 2.2, { opacity: 0.7 }],
      ["416,604 436,584 444,560", 2.4],
      ["498,606 476,586 466,562", 2.4],
    ]);
    art.cloth("424,580 446,566 468,566 490,582 486,606 472,628 456,640 438,628 426,606", skin.base, [
      ["460,570 492,580 486,614 458,640 462,606", skin.shade, 0.7],
    ]);
    art.lines(skin.ink, [
      ["430,600 452,606 474,622", 1.8],
      ["486,596 468,606 452,622", 1.8],
      ["426,606 438,628 456,640 472,628", 2],
    ]);
  });
}
