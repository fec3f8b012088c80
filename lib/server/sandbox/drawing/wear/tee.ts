import type { Art, Line } from "../engine/art";
import { mix } from "../engine/colour";
import type { Cloth } from "../engine/pattern";
import { mirror, type Point, pick } from "../engine/points";
import type { SkinTones } from "../palettes/skin";
import { bareArms } from "./arms";
import { axis } from "./axis";

const sleeve = "366,284 342,338 328,392";
const right = (line: string): Point[] => mirror(line, axis);

type Cut = { body: string; edges: readonly Line[]; hem?: string };

/** Boxy and worn out, or tucked in at the waist. */
const cuts = {
  boxy: {
    body: "418,234! 384,250 350,268 354,330 364,400 360,480 354,560 356,588! 400,602 456,606 512,602 556,586! 556,520 548,430 556,340 562,268 528,250 494,232! 456,256",
    edges: [
      ["364,400 360,480 354,560 356,586", 4, { start: 0.2, end: 0.3 }],
      ["549,430 556,520 556,584", 4, { start: 0.2, end: 0.3 }],
      ["356,588 400,603 456,607 512,603 556,587", 2.8],
    ],
    hem: "358,578 400,592 456,596 512,592 554,576",
  },
  tucked: {
    body: "418,234! 384,250 350,268 352,320 368,366 390,400 400,434! 456,446 512,434! 522,400 544,366 560,320 562,268 528,250 494,232! 456,256",
    edges: [
      ["362,356 388,398 401,434", 3.8, { start: 0.2, end: 0.3 }],
      ["550,356 524,398 511,434", 3.8, { start: 0.2, end: 0.3 }],
      ["414,412 424,424 430,436", 2, { opacity: 0.6 }],
      ["494,410 486,424 482,436", 2, { opacity: 0.6 }],
    ],
  },
} satisfies Record<string, Cut>;

/** A tee on someone whose arms hang. */
export function tee(art: Art, cloth: Cloth, skin: SkinTones, cut: keyof typeof cuts = "boxy"): void {
  const { body, edges, hem }: Cut = cuts[cut];
  bareArms(art, skin);
  art.part(() => {
    art.woven(body, cloth, [
      ["506,240 580,270 560,420 580,620 504,620 520,560 512,420 520,320", cloth.shade, 0.55],
      ["400,440 430,500 424,620 384,620 398,560", cloth.shade, 0.28],
      ["376,290 398,280 402,360 392,460 376,470 378,380", cloth.light, 0.6],
    ]);
    const left = art.sleeve(sleeve, "0:38 1:34 2:33", cloth, "right", { dark: 0.4 });
    const shaded = { ...cloth, base: mix(cloth.base, cloth.shade, 0.25) };
    const other = art.sleeve(right(sleeve), "0:38 1:34 2:33", shaded, "left", { dark: 0.6, bright: 0.2 });
    art.cloth("418,232! 406,242 428,270! 456,280 486,268! 506,240 494,230! 476,248 456,254 436,248", cloth.base, [
      ["466,250 506,238 486,270 462,280", cloth.shade, 0.5],
    ]);
    art.lines(cloth.ink, edges);
    art.lines(cloth.ink, [
      [pick(left.left, 5), 4, { start: 0.2, end: 0.3 }],
      [pick(left.right, 5).slice(2), 3, { start: 0.2, end: 0.3 }],
      [pick(other.right, 5), 4, { start: 0.2, end: 0.3 }],
      [pick(other.left, 5).slice(2), 3, { start: 0.2, end: 0.3 }],
      ["296,384 326,396 361,400", 2.8],
      [right("296,384 326,396 361,400"), 2.8],
      ["407,242 428,270 456,281 486,269 505,240", 2.4],
      ["380,384 406,410 436,418", 2, { opacity: 0.5 }],
      ["538,384 512,408 480,414", 2, { opacity: 0.5 }],
    ]);
    if (hem) art.stitches(hem, cloth.ink, 0.45);
  });
}
