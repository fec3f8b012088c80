import { Art } from "../engine/art";
import type { Colour } from "../engine/colour";
import { points } from "../engine/points";
import { type Flat, lay } from "./lay";

/** A square silk scarf with a compass print. */
export function scarf(): Flat {
  const art = new Art(1000, 1000);
  const square = "176,214! 500,190 826,212! 842,500 822,812! 500,834 180,818! 160,500";
  art.part(() => {
    art.cloth(square, "#c4563a");
    art.clip(square, () => {
      const field = (x: number, y: number, w: number, h: number, colour: Colour) =>
        art.fill(
          [
            [x, y, 1],
            [x + w, y - 4],
            [x + w * 2, y, 1],
            [x + w * 2 + 3, y + h],
            [x + w * 2, y + h * 2, 1],
            [x + w, y + h * 2 + 4],
            [x, y + h * 2, 1],
            [x - 3, y + h],
          ],
          colour,
        );
      field(212, 250, 288, 266, "#f1e7d3");
      field(236, 272, 264, 244, "#27406b");
      art.fill("500,300 700,400 740,516 700,640 500,740 300,640 260,516 300,400", "#f1e7d3");
      art.fill("500,340 660,420 690,516 660,620 500,696 340,620 310,516 340,420", "#d99a2f");
      art.fill("500,380 520,480 620,516 520,552 500,660 480,552 380,516 480,480", "#27406b");
      art.fill("500,450 540,516 500,584 460,516", "#f1e7d3");
      const diamond = (x: number, y: number, r: number, colour: Colour) =>
        art.fill(
          [
            [x - r, y, 1],
            [x, y - r, 1],
            [x + r, y, 1],
            [x, y + r, 1],
          ],
          colour,
        );
      for (const [x, y] of points("300,340 700,340 300,690 700,690")) {
        diamond(x, y, 34, "#c4563a");
        diamond(x, y, 14, "#f1e7d3");
      }
      art.fill("600,180 640,200 600,520 640,840 560,840 580,520", "#1b1512", 0.16);
      art.fill("300,190 330,190 360,480 320,830 290,830 320,480", "#ffffff", 0.2);
      art.fill("760,200 850,300 840,820 760,830 790,520", "#1b1512", 0.2);
    });
    art.lines("#3a140b", [
      ["176,214 500,190 826,212", 3.6],
      ["826,212 843,500 822,812", 4],
      ["822,812 500,835 180,818", 3.6],
      ["180,818 159,500 176,214", 4],
      ["600,196 586,360 604,520 588,680 610,830", 2.4, { opacity: 0.5 }],
      ["340,200 366,380 340,560 356,820", 2.2, { opacity: 0.4 }],
    ]);
  });
  return lay(art, "#e9e5de", [square]);
}
