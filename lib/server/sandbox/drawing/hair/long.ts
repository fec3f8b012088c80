import type { Tones } from "../engine/colour";
import type { Local } from "../engine/local";

const softly = (opacity: number) => ({ opacity });

/** Falls over the shoulders; drawn before the body, upright whatever the head's tilt. */
export function mane(head: Local, hair: Tones): void {
  head.cloth(
    "0,-56 34,-48 56,-20 62,20 68,70 84,122 96,166 76,190 48,186 28,150 18,90 -32,90 -48,150 -76,190 -106,186 -114,156 -90,122 -70,76 -60,30 -54,-16 -32,-48",
    hair.base,
    [
      ["-106,190 -80,122 -56,60 -50,0 -40,10 -44,80 -60,150 -86,194", hair.light, 0.6],
      ["48,0 64,70 88,150 74,190 60,140 50,70", hair.shade, 0.7],
    ],
  );
}

/** A chin-long shape behind the neck. */
export function bobBack(head: Local, hair: Tones): void {
  head.cloth("-10,-60 30,-54 50,-24 54,20 58,58 40,70 10,66 -30,68 -54,62 -52,20 -48,-22", hair.base, [
    ["24,-50 50,-20 56,60 36,68 34,10", hair.shade, 0.7],
  ]);
}

/** Centre parting with strands along the cheeks. */
export function parted(head: Local, hair: Tones): void {
  head
    .cloth(
      "-6,-54 -22,-46 -32,-26 -34,-2 -38,24 -48,50 -54,30 -48,-4 -44,-38 -28,-64 -4,-76 26,-70 46,-46 50,-8 54,34 50,54 40,30 37,4 34,-20 22,-42 4,-52",
      hair.base,
      [
        ["-8,-62 -28,-46 -38,-16 -42,20 -34,-6 -22,-40 -4,-54", hair.light, 0.75],
        ["14,-66 34,-48 42,-16 46,20 38,6 30,-28 10,-50", hair.light, 0.4],
        ["36,-60 52,-20 54,40 46,40 44,-4", hair.shade, 0.6],
      ],
    )
    .lines(hair.ink, [
      ["-6,-54 -22,-45 -32,-25 -35,0 -39,24 -48,49", 1.8, { start: 0.2, end: 0.2 }],
      ["-4,-54 10,-52 24,-40 35,-18 38,6 41,30 50,53", 1.8, { start: 0.2, end: 0.2 }],
      ["-10,-68 -32,-44 -42,-8 -46,24", 1.4, softly(0.6)],
      ["4,-70 28,-54 42,-24 46,16", 1.4, softly(0.6)],
    ]);
}

/** Smooth from a side parting, behind the ears. */
export function swept(head: Local, hair: Tones): void {
  head
    .cloth(
      "-2,-48 -20,-42 -34,-20 -38,10 -46,44 -40,20 -44,-14 -38,-44 -20,-62 4,-68 28,-62 42,-42 46,-14 44,20 50,54 40,40 36,10 34,-16 20,-38",
      hair.base,
      [["-4,-60 -24,-48 -36,-22 -40,10 -34,-20 -18,-46 2,-54", hair.light, 0.8]],
    )
    .lines(hair.light, [
      ["0,-62 20,-46 34,-20 38,10", 1.8, softly(0.8)],
      ["12,-60 34,-36 42,0", 1.6, softly(0.8)],
    ]);
}

/** A low bun behind the ear: drawn before the face. */
export function bunBack(head: Local, hair: Tones): void {
  head.fill("30,-2 52,2 62,20 54,42 36,46 24,28", hair.shade);
}

/** Drawn back tightly into a bun. */
export function drawnBack(head: Local, hair: Tones): void {
  head
    .fill("-33,-14 -37,-36 -24,-58 2,-66 29,-58 42,-32 42,-4 38,12 33,4 31,-14 20,-34 2,-45 -10,-46 -25,-36", hair.base)
    .lines(hair.light, [
      ["-6,-61 10,-52 26,-36 35,-12", 2.4, softly(0.9)],
      ["-14,-57 0,-52 18,-42", 1.8, softly(0.7)],
    ]);
}
