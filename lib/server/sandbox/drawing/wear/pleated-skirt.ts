import type { Art } from "../engine/art";
import type { Cloth } from "../engine/pattern";
import type { Point } from "../engine/points";

const pleats = Array.from({ length: 10 }, (_, i) => i);
/** A line of the pleats from the waist to the hem: `share` is 0 at the left edge and 1 at the right. */
const fold = (share: number): Point[] => {
  const across = (left: number, right: number) => left + (right - left) * share;
  return [
    [across(404, 508), 424, 1],
    [across(378, 536), 580],
    [across(330, 592), 820],
    [across(290, 636), 1092, 1],
  ];
};

/** A long pleated skirt over ankle boots. */
export function pleatedSkirt(art: Art, tones: Cloth): void {
  art.part(() => {
    art.cloth("404,1066 440,1066 452,1096 446,1126 424,1140 404,1124 396,1096", "#2a2523");
    art.cloth("478,1062 514,1060 532,1088 536,1116 516,1132 494,1116 482,1090", "#2a2523");
  });
  art.part(() => {
    const skirt =
      "404,424! 456,432 508,422! 540,560 560,680 588,820 612,960 630,1058! 560,1080 460,1088 370,1082 296,1066! 312,960 334,820 356,680 374,560";
    art.woven(skirt, tones);
    art.clip(skirt, () => {
      for (const i of pleats) {
        const wedge = (from: number, to: number) => [...fold((i + from) / 10), ...fold((i + to) / 10).reverse()];
        art.fill(wedge(0.42, 0.95), tones.shade, 0.7).fill(wedge(0.04, 0.24), tones.light, 0.5);
      }
      art.fill("500,420 540,560 660,760 660,1100 570,1100 540,800 500,560", tones.ink, 0.3);
      art.fill("404,424! 456,434 508,422! 512,450! 456,462 400,452!", tones.base, 0.9);
    });
    art.lines(tones.ink, [
      ["404,426 374,560 356,680 334,820 312,960 296,1064", 4.8, { end: 0.3 }],
      ["508,424 540,560 560,680 588,820 612,960 630,1056", 4.4, { end: 0.3 }],
      ["296,1066 370,1083 460,1089 560,1081 630,1059", 2.6],
      ["401,452 456,462 512,450", 2],
    ]);
    for (const i of pleats.slice(1)) art.line(fold(i / 10).slice(1), 1.9, tones.ink, { opacity: 0.75, end: 0.1 });
  });
}
