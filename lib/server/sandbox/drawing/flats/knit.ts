import { Art } from "../engine/art";
import { mirror, type Point, type Points } from "../engine/points";
import { bothSides, type Flat, lay } from "./lay";

/** A cream knit with navy stripes. */
export function knit(): Flat {
  const art = new Art(1000, 1000);
  const tones = { base: "#efe8d8", shade: "#bdb096", light: "#fbf6ea", ink: "#3a3020" };
  const centre = 500;
  const navy = "#2b3a55";
  const left = "300,230 214,320! 168,470 136,620 120,760! 168,778 220,768! 256,620 300,480 322,400!",
    right = mirror(left, centre);
  const body =
    "430,176! 360,204 300,240 306,400 304,560 302,720 306,830! 400,848 500,850 600,848 694,830! 698,720 696,560 694,400 700,240 640,204 570,176! 500,200";
  const stripes = (cloth: Points, from: number, to: number, at: (y: number) => readonly Point[]) =>
    art.clip(cloth, () => {
      for (let y = from; y < to; y += 56) art.fill(at(y), navy);
    });
  art.part(() => {
    art.cloth(left, tones.base);
    stripes(left, 350, 760, (y) => [
      [100, y + 70, 1],
      [340, y - 30, 1],
      [340, y - 8, 1],
      [100, y + 92, 1],
    ]);
    art.clip(left, () => art.fill("290,400 330,380 290,620 230,780 196,780 240,600", "#1c2233", 0.22));
    art.cloth(right, tones.base);
    stripes(right, 350, 760, (y) => [
      [660, y - 30, 1],
      [900, y + 70, 1],
      [900, y + 92, 1],
      [660, y - 8, 1],
    ]);
    art.clip(right, () => art.fill("760,300 840,470 890,780 810,780 780,560", "#1c2233", 0.28));
    for (const side of bothSides(centre)) {
      art.lines(tones.ink, [
        [side("300,238 214,322 168,470 136,620 120,758"), 4.6, { start: 0.3, end: 0.3 }],
        [side("320,410 300,482 256,622 220,766"), 3.8],
        [side("120,760 168,779 220,769"), 3],
        [side("128,716 176,734 232,722"), 2.4],
      ]);
    }
  });
  art.part(() => {
    art.cloth(body, tones.base);
    stripes(body, 330, 780, (y) => [
      [280, y, 1],
      [500, y + 14],
      [720, y, 1],
      [720, y + 22, 1],
      [500, y + 36],
      [280, y + 22, 1],
    ]);
    art.clip(body, () => {
      art.fill("640,210 710,240 706,840 600,852 640,620 630,400", "#1c2233", 0.26);
      art.fill("380,420 420,560 400,840 360,840 380,640", "#1c2233", 0.13);
      art.fill("300,790 500,812 700,790 700,850 300,850", tones.shade, 0.35);
    });
    art.lines(tones.ink, [
      ["304,784 400,802 500,805 600,802 696,784", 2.4],
      ["306,830 400,849 500,852 600,849 694,830", 3.4],
    ]);
    for (let x = 316; x < 690; x += 20.4)
      art.line(
        [
          [x, 796],
          [x, 820],
          [x + 1, 842],
        ],
        1.6,
        tones.ink,
        { opacity: 0.45 },
      );
    for (const side of bothSides(centre))
      art.lines(tones.ink, [
        [side("420,180 360,205 300,240 306,400 304,560 302,720 306,828"), 4.6, { start: 0.3, end: 0.3 }],
        [side("318,400 312,320 330,222"), 2, { opacity: 0.6 }],
      ]);
    art.cloth("430,176! 414,186! 436,226 500,244 564,226 586,186! 570,176! 548,206 500,216 452,206", tones.base, [
      ["520,216 586,180 564,226 510,246", tones.shade, 0.7],
    ]);
    art.cloth("430,176! 452,206 500,216 548,206 570,176! 500,170", tones.shade);
    art.raw(`<rect x="484" y="180" width="32" height="16" fill="#f7f2e6"/>`);
    art.lines(tones.ink, [
      ["414,186 436,226 500,245 564,226 586,186", 2.8],
      ["430,176 452,206 500,217 548,206 570,176", 2.4],
    ]);
  });
  return lay(art, "#ebe3da", [left, right, body]);
}
