import { Art } from "../engine/art";
import { type Flat, lay } from "./lay";

/** An indigo pleated skirt. */
export function skirt(): Flat {
  const art = new Art(900, 1200);
  const tones = { base: "#5a5c7a", shade: "#343650", light: "#8284a3", ink: "#1b1c2e" };
  /** A point of a pleat: 0 is the left edge, 1 the right one, at a height of the sheet. */
  const across = (share: number, y: number) => 330 - (y - 190) * 0.214 + (240 + (y - 190) * 0.428) * share;
  const body =
    "330,190! 450,204 570,190! 590,300 640,560 700,820 752,1040! 600,1072 450,1080 300,1072 148,1040! 200,820 260,560 310,300";
  art.part(() => {
    art.cloth(body, tones.base);
    art.clip(body, () => {
      for (let i = 0; i < 11; i++) {
        const [from, to] = [i / 10, (i + 0.55) / 10];
        art.fill(
          [
            [across(from, 190), 190, 1],
            [across(to, 190), 190, 1],
            [across(to, 620), 640],
            [across(to, 1090), 1090, 1],
            [across(from, 1090), 1090, 1],
            [across(from, 620), 640],
          ],
          tones.shade,
          0.62,
        );
        art.fill(
          [
            [across(to + 0.012, 190), 190, 1],
            [across(to + 0.03, 190), 190, 1],
            [across(to + 0.03, 1090), 1090, 1],
            [across(to + 0.012, 1090), 1090, 1],
          ],
          tones.light,
          0.7,
        );
      }
      art.fill("540,190 600,190 780,1080 640,1090 600,640", tones.ink, 0.3);
    });
    art.cloth("330,150! 450,164 570,150! 576,200! 450,216 324,200!", tones.base, [
      ["500,160 580,150 580,210 510,216", tones.shade, 0.7],
    ]);
    art.lines(tones.ink, [
      ["330,150 450,165 570,150", 3],
      ["324,200 450,217 576,200", 3],
      ["326,206 310,302 260,562 200,822 148,1038", 5, { start: 0.3, end: 0.3 }],
      ["574,206 590,302 640,562 700,822 752,1038", 5, { start: 0.3, end: 0.3 }],
      ["148,1040 300,1073 450,1081 600,1073 752,1040", 3.2],
    ]);
    for (let i = 0; i < 10; i++) {
      const fold = (y: number) => across((i + 0.55) / 10, y);
      art.line(
        [
          [fold(214), 216],
          [fold(600), 600],
          [fold(1070), 1066],
        ],
        2.2,
        tones.ink,
        { opacity: 0.85, end: 0.1 },
      );
    }
  });
  return lay(art, "#ece7dc", [body]);
}
