import { mix, type Tones } from "../engine/colour";
import type { Local } from "../engine/local";

const softly = (opacity: number) => ({ opacity });

/** A high head wrap with a hoop in the ear. */
export function wrap(head: Local, cloth: Tones): void {
  head
    .cloth(
      "-34,-14 -44,-40 -46,-72 -28,-104 4,-116 36,-104 52,-72 48,-36 36,-8 30,-20 10,-36 -12,-36 -28,-26",
      cloth.base,
      [
        ["-46,-72 -28,-104 4,-116 -6,-92 -26,-66 -34,-40 -40,-40", cloth.shade, 0.7],
        ["20,-104 40,-84 44,-50 34,-40 30,-70", cloth.light, 0.7],
      ],
    )
    .cloth("-34,-12 -40,-30 -20,-44 10,-44 40,-30 38,-8 30,-18 8,-34 -14,-32", mix(cloth.base, cloth.shade, 0.3))
    .lines(cloth.ink, [
      ["-38,-30 -18,-44 12,-44 40,-28", 2.6],
      ["-30,-46 -18,-80 10,-108", 2.4],
      ["-8,-46 8,-74 38,-92", 2.4],
      ["20,-44 36,-60 50,-64", 2],
      ["-34,-13 -14,-33 10,-35 34,-14", 2.4],
    ])
    .ring(38, 34, 10, 3.4, "#d8a840");
}

/** The part of a headscarf behind the face. */
export function scarfBack(head: Local, cloth: Tones): void {
  head.cloth(
    "-10,-66 -36,-50 -44,-20 -42,16 -34,44 -44,70 -58,96 -30,116 4,126 44,112 64,92 48,66 44,36 46,0 44,-34 28,-60",
    cloth.base,
    [
      ["14,-66 60,-40 70,100 20,130 30,80 40,40 40,0 34,-36", cloth.shade, 0.65],
      ["-40,-10 -38,30 -44,80 -30,100 -36,60 -30,40", cloth.light, 0.55],
    ],
  );
}

/** The part of a headscarf around the face. */
export function scarf(head: Local, cloth: Tones): void {
  head
    .cloth(
      "-33,-16 -34,-36 -20,-54 4,-62 26,-52 36,-30 36,4 28,34 14,54 -2,62 -20,52 -32,30 -40,48 -30,76 0,84 34,70 46,40 50,0 46,-40 26,-68 -4,-74 -34,-58 -46,-22 -42,20 -36,30 -32,14",
      cloth.base,
      [
        ["20,-70 50,-40 54,20 40,70 10,84 24,50 34,20 36,-20 28,-48", cloth.shade, 0.6],
        ["-34,-56 -14,-70 8,-70 -10,-58 -28,-42 -40,-14", cloth.light, 0.6],
      ],
    )
    .lines(cloth.ink, [
      ["-32,-14 -33,-36 -20,-53 4,-61 26,-51 35,-30 35,4 27,34 13,54 -2,61 -20,51 -31,31", 2.4],
      ["40,20 30,56 4,78 -28,74", 2.2, softly(0.8)],
      ["46,36 40,74 10,104 -24,104", 2.2, softly(0.8)],
      ["-32,50 -16,66 6,68", 2, softly(0.7)],
      ["30,-62 44,-30 44,4", 2, softly(0.6)],
    ]);
}

/** A full beard; the lips are drawn over it. */
export function beard(head: Local, hair: Tones): void {
  head.cloth(
    "-33,10 -27,24 -18,22 -8,24 -6,22 4,23 14,22 24,18 33,4 35,12 32,30 22,47 6,60 -8,62 -20,54 -30,36",
    hair.base,
    [["10,30 34,10 30,36 8,62", hair.shade, 0.6]],
  );
}
