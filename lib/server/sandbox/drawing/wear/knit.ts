import { hand } from "../body/limbs";
import type { Art } from "../engine/art";
import { mix } from "../engine/colour";
import type { Cloth } from "../engine/pattern";
import { mirror, pick } from "../engine/points";
import type { SkinTones } from "../palettes/skin";

const ribs = Array.from({ length: 17 }, (_, i) => 352 + i * 13);

/** A loose knit with ribbed hem and neck; the left hand in the pocket, the right arm hanging. */
export function knit(art: Art, cloth: Cloth, skin: SkinTones): void {
  art.part(() => {
    const body =
      "416,234! 380,250 344,274 342,350 350,430 342,520 346,588! 400,606 456,611 514,606 564,586! 564,520 554,430 564,350 566,274 532,250 494,232! 456,258";
    art.woven(body, cloth, [
      ["506,240 580,270 560,420 580,620 500,620 520,560 512,420 520,320", cloth.shade, 0.55],
      ["400,440 430,500 424,620 380,620 396,560", cloth.shade, 0.3],
      ["362,290 384,276 392,360 384,460 366,470 368,380", cloth.light, 0.55],
      ["340,566 456,588 570,562 570,620 340,620", cloth.shade, 0.28],
    ]);
    art.lines(cloth.ink, [
      ["376,250 344,274 342,350 350,430 342,520 346,586", 4.4, { start: 0.2, end: 0.3 }],
      ["532,250 566,274 564,350 555,430 564,520 564,584", 4.2, { start: 0.2, end: 0.3 }],
      ["346,588 400,607 456,612 514,607 564,587", 3],
      ["344,556 400,574 456,579 514,574 566,554", 2, { opacity: 0.7 }],
      ["372,390 404,424 436,432", 2, { opacity: 0.55 }],
      ["542,390 512,418 480,426", 2, { opacity: 0.5 }],
    ]);
    for (const x of ribs)
      art.line(
        [
          [x, 570 + ribDrop(x)],
          [x, 586 + ribDrop(x)],
          [x, 598 + ribDrop(x)],
        ],
        1.6,
        cloth.ink,
        { opacity: 0.4 },
      );
    art.cloth("414,232! 402,246 424,276! 456,288 490,274! 508,244 496,230! 478,248 456,256 434,250", cloth.base, [
      ["466,250 508,240 490,276 462,288", cloth.shade, 0.6],
    ]);
    art.lines(cloth.ink, [
      ["404,246 424,276 456,289 490,275 507,244", 2.6],
      ["414,232 434,250 456,257 478,249 496,231", 2.2],
    ]);
  });
  art.part(() => {
    const widths = "0:38 .8:35 2:31 3:29 4:24";
    const left = art.sleeve("362,294 324,374 302,458 322,532 354,590", widths, cloth, "right");
    hand(art, { x: 594, y: 610, rotate: -4, flip: true, scale: 0.95 }, skin, "relaxed");
    const right = art.sleeve(
      mirror("362,294 332,384 318,474 316,560 320,606", 456),
      "0:38 .8:35 2:31 3:27 4:22",
      { ...cloth, base: mix(cloth.base, cloth.shade, 0.22) },
      "left",
      { bright: 0.2, dark: 0.7 },
    );
    art.lines(cloth.ink, [
      [pick(left.left, 7), 4.4, { start: 0.2, end: 0.3 }],
      [pick(left.right, 6).slice(1), 3.4, { start: 0.1, end: 0.3 }],
      [pick(right.right, 7), 4.4, { start: 0.2, end: 0.3 }],
      [pick(right.left, 6).slice(1), 3.4, { start: 0.1, end: 0.3 }],
      ["285,448 307,464 332,458", 2.2, { opacity: 0.7 }],
      ["332,600 354,592 372,570", 2.6],
      ["574,600 592,606 612,602", 2.6],
    ]);
    art.cloth("338,602 354,616 376,588 370,576 351,592", skin.base);
  });
}

/** How far the hem hangs lower towards its middle. */
function ribDrop(x: number): number {
  return 10 * (1 - ((x - 456) / 110) ** 2);
}
