import type { Art } from "../engine/art";
import { mix } from "../engine/colour";
import type { Cloth } from "../engine/pattern";
import { path } from "../engine/spline";

/** High-waisted wide trousers with flat shoes; pockets at the hips take the hands. */
export function wideTrousers(art: Art, tones: Cloth): void {
  art.part(() => {
    art.fill("392,1072 430,1070 446,1092 440,1128 418,1146 398,1132 388,1100", "#1a1719");
    art.fill("574,1040 612,1036 632,1062 646,1096 634,1112 606,1098 582,1070", "#1a1719");
  });
  art.part(() => {
    const right = path(
      "444,560! 526,520! 548,546 566,574! 568,620 574,680 598,790 628,920 668,1058! 620,1074 560,1076 520,1066! 500,920 474,760 448,640",
    );
    art.woven(right, { ...tones, base: mix(tones.base, tones.shade, 0.35) });
    art.clip(right, () => {
      art.fill("520,540 700,700 700,1100 604,1100 590,940 556,780 532,640", tones.shade, 0.75);
      art.fill("440,600 470,640 500,760 524,920 540,1090 500,1090 470,800", tones.shade, 0.8);
    });
    const left = path(
      "404,424! 452,432 504,420! 524,486 530,560 500,620 468,680 470,800 474,940 472,1092! 420,1104 352,1100 306,1086! 318,940 336,780 342,660 338,606 336,572! 362,534 376,480",
    );
    art.woven(left, tones);
    art.clip(left, () => {
      art.fill(
        "470,430 560,420 560,640 482,700 490,1110 430,1110 440,940 446,780 452,640 486,560 490,490",
        tones.shade,
        0.62,
      );
      art.fill("372,600 384,760 372,960 352,1110 336,1110 352,940 362,780", tones.shade, 0.35);
    });
    art.line("336,572 337,606 342,660 334,790 317,950 305,1088", 6, tones.ink, { start: 0.2, end: 0.35, swell: 0.55 });
    art.line("566,574 569,620 575,680 599,790 631,926 668,1056", 5, tones.ink, { start: 0.2, end: 0.3, swell: 0.6 });
    art.line("500,592 474,650 468,720 472,860 474,1000 472,1088", 4.6, tones.ink, {
      start: 0.15,
      end: 0.4,
      swell: 0.35,
    });
    art.line("426,440 410,540 404,700 394,900 380,1080", 2.6, tones.ink, { start: 0.2, end: 0.1, opacity: 0.75 });
    art.line("484,436 512,560 548,760 590,1040", 2.4, tones.ink, { start: 0.2, end: 0.1, opacity: 0.6 });
    art.line("494,690 520,840 546,1050", 2.2, tones.ink, { opacity: 0.6 });
    art.line("306,1087 352,1101 420,1105 472,1092", 2.6, tones.ink);
    art.line("520,1067 560,1077 620,1075 668,1059", 2.4, tones.ink);
    art.line("452,434 456,500 448,570 478,610", 2.4, tones.ink, { start: 0.3, end: 0.15 });
    art.line("404,450 452,459 508,446", 2, tones.ink, { opacity: 0.8 });
    art.line("404,426 378,480 366,524", 4.4, tones.ink, { start: 0.3, end: 0.4 });
    art.line("504,422 520,470 528,514", 4.2, tones.ink, { start: 0.3, end: 0.4 });
    art.line("396,520 366,546 335,573", 5, tones.ink, { start: 0.5, end: 0.5 });
    art.line("506,512 540,542 567,576", 4.6, tones.ink, { start: 0.5, end: 0.5 });
    art.line("398,562 386,598 366,624", 1.8, tones.ink, { opacity: 0.45 });
    art.line("510,566 526,602 546,626", 1.6, tones.ink, { opacity: 0.45 });
  });
}
