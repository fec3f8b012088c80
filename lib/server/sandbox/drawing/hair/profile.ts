import type { Tones } from "../engine/colour";
import type { Local } from "../engine/local";

const softly = (opacity: number) => ({ opacity });

/** A bob seen from the side. */
export function sideBob(head: Local, hair: Tones): void {
  head
    .cloth(
      "-22,-50 -30,-40 -34,-26 -24,-28 -14,-24 -10,-4 -12,20 -16,38 -2,46 22,48 44,44 54,30 56,0 52,-34 38,-58 14,-70 -8,-66",
      hair.base,
      [
        ["-24,-46 -6,-62 16,-64 6,-48 -6,-30 -10,-6 -14,-22", hair.light, 0.7],
        ["20,44 40,42 48,20 40,24 28,36", hair.light, 0.35],
      ],
    )
    .lines(hair.light, [
      ["10,-64 2,-40 0,0 -4,40", 2, softly(0.7)],
      ["28,-58 26,-20 22,40", 2, softly(0.6)],
      ["42,-44 46,-10 40,36", 1.8, softly(0.6)],
    ]);
}

/** Hair drawn back into a knot at the nape, a pearl in the ear. */
export function sideKnot(head: Local, hair: Tones): void {
  head
    .cloth(
      "-24,-48 -30,-34 -20,-30 -8,-20 4,-2 8,16 6,30 16,38 30,34 42,18 48,-8 44,-38 28,-60 6,-68 -12,-62",
      hair.base,
      [["-20,-46 -2,-60 16,-60 12,-44 -2,-34 -14,-34", hair.light, 0.75]],
    )
    .cloth("24,18 44,14 60,26 62,48 46,60 26,54 18,38", hair.shade, [
      ["30,22 46,20 52,32 40,36 30,32", hair.light, 0.6],
    ])
    .lines(hair.light, [
      ["-4,-62 18,-46 30,-14 32,14", 2, softly(0.7)],
      ["14,-64 36,-40 42,-4", 2, softly(0.6)],
      ["26,30 40,26 54,38", 1.8, softly(0.7)],
    ]);
}
