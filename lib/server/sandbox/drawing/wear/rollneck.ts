import type { Art } from "../engine/art";
import type { Cloth } from "../engine/pattern";
import { path } from "../engine/spline";

const sleeves = [
  { line: "380,280 322,348 288,436 318,506 362,560", bright: 0.8 },
  { line: "544,264 606,330 640,414 604,492 540,556", bright: 0.25 },
];

/** Arms in close sleeves, the hands in the pockets: drawn before the trousers that take them in. */
export function pocketArms(art: Art, tones: Cloth): void {
  art.part(() => {
    sleeves.forEach(({ line, bright }, i) => {
      art.sleeve(line, "0:31 .8:27 2:21 2.6:22 3.4:18 4:14", tones, i === 0 ? "right" : "left", { dark: 0.7, bright });
    });
  });
}

/** A close roll-neck, tucked in at the waist. */
export function rollneck(art: Art, tones: Cloth): void {
  art.part(() => {
    const torso = path(
      "418,226! 392,246 356,262 350,290 372,318 384,360 398,400 402,432! 452,442 506,428! 506,392 522,346 540,304 566,272 560,246 528,236 500,220!",
    );
    art.woven(torso, tones);
    art.clip(torso, () => {
      art.fill("496,216 580,240 560,300 520,440 470,450 492,380 506,320 498,270", tones.shade, 0.8);
      art.fill("376,262 400,258 410,300 402,330 388,322 374,290", tones.light, 0.75);
      art.fill("424,300 444,312 446,334 428,340 414,324", tones.light, 0.35);
    });
    art.line("388,318 404,350 428,360", 3, tones.ink, { start: 0.2, end: 0.1, opacity: 0.8 });
    art.line("528,300 512,340 484,356", 3, tones.ink, { opacity: 0.8 });
    art.line("400,404 420,416 446,412", 2.4, tones.ink, { opacity: 0.7 });
    art.line("504,396 486,410 470,410", 2.4, tones.ink, { opacity: 0.7 });
  });
}

/** Its collar, over the neck. */
export function rollCollar(art: Art, tones: Cloth): void {
  const collar = path("432,204! 456,214 496,198! 502,222 508,244! 466,262 416,246! 428,226");
  art.fill(collar, tones.base);
  art.clip(collar, () => {
    art.fill("484,196 512,190 516,262 476,262 486,230", tones.shade, 0.9);
    art.fill("436,210 446,212 438,244 424,240", tones.light, 0.7);
  });
}
