import { Art } from "../engine/art";
import { mix } from "../engine/colour";
import { mirror, points } from "../engine/points";
import { bothSides, type Flat, lay } from "./lay";

/** A slate double-breasted blazer. */
export function blazer(): Flat {
  const art = new Art(1000, 1000);
  const tones = { base: "#6f7480", shade: "#474b57", light: "#9aa0ab", ink: "#1b1d24" };
  const centre = 500;
  const left = "330,220 254,290! 214,430 188,600 180,760! 224,776 270,768! 296,600 326,460 340,400!",
    right = mirror(left, centre);
  const body =
    "440,150! 372,182 318,230 330,400 342,520 330,660 312,846! 400,872 500,878 600,872 688,846! 670,660 658,520 670,400 682,230 628,182 560,150! 500,172";
  art.part(() => {
    art.cloth(left, tones.base, [
      ["310,400 350,380 310,600 280,780 240,780 270,600", tones.shade, 0.6],
      ["268,300 286,300 244,500 222,740 200,740 224,480", tones.light, 0.6],
    ]);
    art.cloth(right, tones.base, [["740,300 800,440 830,770 770,780 760,560", tones.shade, 0.7]]);
    for (const side of bothSides(centre))
      art.lines(tones.ink, [
        [side("318,230 254,292 214,430 188,600 180,758"), 4.8, { start: 0.3, end: 0.3 }],
        [side("340,410 326,462 296,602 270,766"), 3.8],
        [side("180,760 224,777 270,769"), 3],
      ]);
    for (const [x, y] of points("196,736 197,712 198,688")) art.dot(x, y, 5, tones.ink).dot(1000 - x, y, 5, tones.ink);
  });
  art.part(() => {
    art.cloth("448,150! 500,180 552,150! 530,260 500,400 470,260", "#2a2c34");
    art.raw(`<rect x="482" y="190" width="36" height="18" fill="#e9e4d8"/>`);
    art.cloth(
      "440,150! 372,182 318,230 330,400 342,520 330,660 312,846! 400,872 540,878! 556,700 540,520 500,410! 470,300",
      tones.base,
      [
        ["350,250 372,240 372,420 382,540 364,700 350,850 330,850 350,660 356,520", tones.light, 0.6],
        ["440,460 470,500 476,872 430,872 446,660", tones.shade, 0.35],
      ],
    );
    art.cloth(
      "560,150! 628,182 682,230 670,400 658,520 670,660 688,846! 600,872 538,878! 556,700 540,520 500,410! 530,300",
      mix(tones.base, tones.shade, 0.3),
      [["640,220 690,230 664,520 690,850 620,870 640,660 620,480", tones.shade, 0.8]],
    );
    const lp = "444,146! 416,176 388,262! 346,254! 396,330 500,412! 476,300";
    art.cloth(lp, mix(tones.base, tones.light, 0.4));
    art.cloth(mirror(lp, centre), mix(tones.base, tones.shade, 0.2));
    for (const side of bothSides(centre))
      art.lines(tones.ink, [
        [side("444,146 416,176 388,262 346,254 396,330 500,412"), 3.4, { start: 0.4, end: 0.4 }],
        [side("444,146 474,300 498,408"), 2.6],
        [side("424,168 372,183 318,230 330,400 342,520 330,660 312,844"), 4.6, { start: 0.2, end: 0.3 }],
        [side("352,640 390,650 436,646"), 5, { start: 0.6, end: 0.6 }],
        [side("350,660 392,670 438,666"), 2.4],
        [side("392,440 398,560 386,700"), 2, { opacity: 0.6 }],
      ]);
    art.lines(tones.ink, [
      ["500,412 540,520 557,700 540,877", 4, { start: 0.3, end: 0.3 }],
      ["312,846 400,873 538,880 600,873 688,846", 3.4],
    ]);
    for (const [x, y] of points("452,492 534,490 458,590 540,588"))
      art.dot(x, y, 10, tones.ink).dot(x - 3, y - 3, 3, tones.light);
  });
  return lay(art, "#e8eae2", [left, right, body]);
}
