import type { Art } from "../engine/art";
import { type Colour, mix } from "../engine/colour";
import { Local } from "../engine/local";
import { type Placement, points } from "../engine/points";
import type { SkinTones } from "../palettes/skin";

/** Own coordinates of a hand: 0, 0 is the wrist, the fingers point down. */
const hands = {
  relaxed: {
    palm: "-9,-6! -11,12 -15,26 -14,44 -11,60 -6,74 -2,78 2,74 6,60 9,42 10,24 9,8 8,-6!",
    thumb: "8,6 15,16 19,30 17,43 13,47 11,36 8,26",
    fingers: ["-5,44 -4,60 -2,72", "1,44 2,58 1,70"],
  },
  fist: {
    palm: "-9,-4! -14,10 -16,26 -12,38 -2,42 10,39 15,28 14,12 9,-4!",
    thumb: "10,8 17,18 15,30 7,34 5,28 9,20",
    fingers: ["-8,26 -7,38", "-1,27 0,41", "6,27 7,40"],
  },
  elegant: {
    palm: "-8,-6! -10,10 -12,24 -10,40 -13,58 -14,74 -10,78 -6,62 -3,50 -2,66 1,80 5,78 5,60 6,48 9,60 12,66 14,62 12,44 11,24 9,6 8,-6!",
    thumb: "9,6 17,16 22,30 20,40 16,38 13,28 9,22",
    fingers: [],
  },
} as const;

export function hand(art: Art, placement: Placement, skin: SkinTones, kind: keyof typeof hands): void {
  const { palm, thumb, fingers } = hands[kind];
  const local = new Local(art, placement);
  const outline = points(palm).map(([x, y]) => [x, y] as const);
  local
    .fill(thumb, skin.base)
    .cloth(palm, skin.base, [["2,-8 16,-8 18,60 2,84 4,50", skin.shade, 0.45]])
    .line(points(thumb).slice(0, 5), 1.6, skin.ink, { start: 0.2, end: 0.3 })
    .line(outline.slice(0, Math.ceil(outline.length * 0.55)), 1.9, skin.ink, { start: 0.2, end: 0.3 })
    .line(outline.slice(Math.floor(outline.length * 0.5)), 1.5, skin.ink, { start: 0.2, end: 0.2 });
  for (const finger of fingers) local.line(finger, 1.2, skin.ink, { opacity: 0.7 });
}

/** Own coordinates of a foot seen from the front: 0, 0 is the ankle, the toes point down. */
const feet = {
  pump: {
    foot: "-12,-10! -13,22 -17,52 -15,78 -4,104 4,104 14,78 16,52 13,22 12,-10!",
    shoe: "-17,50 -15.5,44 -10,66 0,72 10,66 15.5,44 17,52 15,80 6,106 0,110 -6,106 -15,80",
  },
  flat: {
    foot: "-12,-10! -13,16 -17,40 -16,58 -5,78 5,78 16,58 16,40 13,16 12,-10!",
    shoe: "-18,34 -16,26 -9,40 0,44 9,40 16,26 18.5,36 18,60 10,82 0,86 -10,82 -18,60",
  },
} as const;

export function foot(art: Art, placement: Placement, skin: SkinTones, kind: keyof typeof feet, leather: Colour): void {
  const { foot, shoe } = feet[kind];
  new Local(art, placement)
    .cloth(foot, skin.base, [["3,-12 20,-12 22,100 4,100 7,50", skin.shade, 0.5]])
    .cloth(shoe, leather, [
      ["6,-34 26,-34 26,112 0,112 9,70 8,30", mix(leather, "#000000", 0.45), 0.6],
      ["-10,58 -7,60 -6,76 -2,92 -6,86 -9,74", "#ffffff", 0.3],
    ])
    .lines(skin.ink, [
      ["-12,-8 -13,16 -16,36 -16.5,48", 2, { start: 0.2 }],
      ["12,-8 13,16 15.5,36 16,46", 2, { start: 0.2 }],
    ]);
}
