import { Art } from "../engine/art";
import { Local } from "../engine/local";
import { type Flat, lay } from "./lay";

/** A pair of black pumps. */
export function shoes(): Flat {
  const art = new Art(1000, 1000);
  const tones = { base: "#1e1b1d", shade: "#0a090a", light: "#5a5356", ink: "#000000" };
  const upper =
    "-210,-130! -196,-196 -150,-210 -96,-176 -20,-120 80,-62 180,-34 260,-6 296,26 280,40! 160,36 60,24 -20,-4 -90,-40 -140,-60 -176,-64! -204,-90";
  const heel = "-204,-96! -176,-62 -150,-50! -158,20 -164,100! -184,100! -194,20";
  const inside = "-196,-192! -150,-208 -96,-174 -20,-118 60,-72! 20,-76 -60,-110 -120,-150";
  const pair = [
    new Local(art, { x: 540, y: 330, scale: 1.12, rotate: 7.5 }, 1),
    new Local(art, { x: 490, y: 700, scale: 1.18, rotate: 7.5 }, 1),
  ];
  for (const shoe of pair)
    art.part(() => {
      shoe.cloth(heel, tones.base, [["-176,-70 -150,-50 -160,100 -174,100", tones.shade, 0.8]]);
      shoe.cloth(
        "-176,-66 -140,-60 -90,-40 -20,-4 60,24 160,36 280,40 286,46 160,46 56,34 -26,6 -96,-30 -150,-50",
        "#8a6a4a",
      );
      shoe.cloth(upper, tones.base, [
        ["-150,-120 -60,-70 40,-10 160,20 280,36 160,40 40,26 -60,-20 -180,-66", tones.shade, 0.8],
        ["-10,-104 80,-54 190,-22 250,0 180,-8 70,-36 0,-76", tones.light, 0.75],
        ["-200,-150 -186,-180 -172,-150 -178,-100 -196,-100", tones.light, 0.55],
      ]);
      shoe.cloth(inside, "#b79a78", [["-150,-200 -60,-150 40,-90 20,-76 -60,-112 -130,-160", "#8a6a4a", 0.6]]);
      shoe.lines(tones.ink, [
        ["-210,-130 -196,-196 -150,-210 -96,-176 -20,-120 80,-62 180,-34 260,-6 296,26", 4, { start: 0.4, end: 0.4 }],
        ["-204,-92 -194,20 -184,98", 3.6],
        ["-150,-50 -158,20 -164,98", 3.2],
      ]);
      shoe.line("60,-66 110,-36 150,-4", 2.4, tones.light, { opacity: 0.6 });
    });
  return lay(
    art,
    "#e6eaeb",
    pair.flatMap((shoe) => [shoe.at(upper), shoe.at(heel)]),
    { dx: 10, dy: 26 },
  );
}
