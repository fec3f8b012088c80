import type { Tones } from "../engine/colour";
import type { Local } from "../engine/local";
import { points } from "../engine/points";

const softly = (opacity: number) => ({ opacity });

export function crop(head: Local, hair: Tones): void {
  head
    .cloth(
      "-33,-10 -38,-30 -34,-54 -16,-70 8,-72 32,-62 44,-38 42,-8 38,8 34,2 32,-18 24,-34 8,-36 -6,-30 -20,-36 -28,-28",
      hair.base,
      [["-30,-40 -16,-62 8,-66 0,-52 -14,-44", hair.light, 0.7]],
    )
    .lines(hair.light, [
      ["-10,-66 -18,-50 -26,-36", 2, softly(0.8)],
      ["6,-66 2,-50 -6,-34", 2, softly(0.7)],
      ["20,-62 24,-46 30,-24", 1.8, softly(0.8)],
    ]);
}

export function pixie(head: Local, hair: Tones): void {
  head
    .cloth(
      "-32,-12 -40,-30 -40,-54 -26,-72 -2,-80 24,-74 42,-54 46,-26 44,0 38,10 33,2 32,-14 26,-30 10,-40 -8,-38 -22,-30",
      hair.base,
      [
        ["20,-76 46,-50 48,4 38,10 36,-16 28,-40", hair.shade, 0.7],
        ["-36,-50 -18,-70 2,-74 -10,-56 -28,-38", hair.light, 0.9],
      ],
    )
    .lines(hair.ink, [
      ["-6,-78 -18,-58 -26,-34", 2, softly(0.8)],
      ["8,-78 -2,-58 -10,-40", 2, softly(0.7)],
      ["22,-72 16,-52 12,-40", 2, softly(0.7)],
      ["34,-60 34,-36 34,-16", 1.8, softly(0.7)],
    ]);
}

export function shaved(head: Local, hair: Tones): void {
  head.cloth(
    "-33,-18 -35,-36 -22,-54 -2,-60 22,-56 37,-40 41,-14 37,6 33,0 31,-18 24,-34 8,-42 -10,-42 -24,-34",
    hair.base,
    [["-28,-40 -16,-52 4,-56 -4,-48 -18,-40", hair.light, 0.5]],
  );
}

/** Locks of a curly head: centre and radius, in the head's coordinates. */
const locks: readonly (readonly [number, number, number])[] = [
  [-34, -26, 13],
  [-30, -44, 15],
  [-18, -58, 16],
  [-2, -66, 17],
  [16, -64, 16],
  [30, -52, 15],
  [38, -36, 14],
  [40, -18, 12],
  [-14, -44, 14],
  [4, -52, 15],
  [20, -46, 14],
  [32, -30, 12],
  [-26, -34, 11],
];

export function curls(head: Local, hair: Tones): void {
  for (const [x, y, r] of locks) head.dot(x, y, r, hair.base);
  for (const [x, y, r] of locks.slice(0, 9))
    head.line(
      [
        [x - r * 0.6, y + 2],
        [x - r * 0.2, y - r * 0.6],
        [x + r * 0.5, y - r * 0.4],
      ],
      1.8,
      hair.light,
      softly(0.8),
    );
}

export function afro(head: Local, hair: Tones): void {
  const outline = points(
    "-34,-4 -46,-6 -56,-22 -62,-44 -56,-70 -40,-90 -16,-102 10,-102 36,-92 56,-72 64,-46 62,-18 52,4 40,16 34,8 32,-14 24,-34 8,-42 -10,-42 -24,-34 -30,-18",
  );
  head.cloth(outline, hair.base, [
    ["20,-100 60,-74 66,-20 44,12 40,-30 30,-60", hair.shade, 0.7],
    ["-56,-40 -44,-74 -16,-94 10,-94 -10,-76 -36,-50 -48,-24", hair.light, 0.35],
  ]);
  for (const [x, y, r] of [
    [-50, -30, 13],
    [-52, -56, 15],
    [-36, -82, 16],
    [-8, -96, 17],
    [22, -92, 16],
    [46, -76, 16],
    [56, -48, 15],
    [54, -18, 14],
  ] as const)
    head.dot(x, y, r, hair.base);
  head.lines(hair.light, [
    ["-48,-34 -42,-44 -34,-42", 1.8, softly(0.6)],
    ["-36,-64 -26,-72 -18,-66", 1.8, softly(0.6)],
    ["-8,-78 2,-86 12,-80", 1.8, softly(0.55)],
    ["18,-66 28,-72 36,-64", 1.8, softly(0.5)],
    ["36,-40 46,-44 52,-36", 1.8, softly(0.45)],
    ["-18,-54 -8,-60 0,-54", 1.8, softly(0.5)],
  ]);
}
