import type { Art } from "../engine/art";
import { mix } from "../engine/colour";
import type { Cloth } from "../engine/pattern";
import { path } from "../engine/spline";

/** A long coat worn open, over arms whose hands are in the pockets. */
export function openCoat(art: Art, tones: Cloth): void {
  art.part(() => {
    const right = path(
      "498,216! 534,228 574,238 598,262 640,336 676,420 668,470 630,520 596,560 612,680 640,820 668,980! 624,1002 572,1006 530,996! 528,860 520,720 512,600 506,500 512,420 520,330 512,262",
    );
    art.woven(right, tones);
    art.clip(right, () => {
      art.fill(
        "586,250 700,420 660,540 690,1020 600,1020 596,860 572,700 556,560 586,520 622,470 624,410 592,330",
        tones.shade,
        0.75,
      );
      art.fill("540,300 560,380 566,480 552,560 540,460", tones.light, 0.3);
    });
    const left = path(
      "424,222! 392,238 346,252 326,282 282,356 246,440 266,490 304,540 322,580 300,700 276,850 256,1000! 312,1022 372,1026 416,1014! 418,880 424,740 424,600 418,500 412,420 404,330 410,262",
    );
    art.woven(left, tones);
    art.clip(left, () => {
      art.fill("404,300 430,420 440,700 430,1030 372,1030 382,860 384,700 376,560 372,420", tones.shade, 0.6);
      art.fill("338,262 360,262 344,330 306,400 280,450 262,446 292,360", tones.light, 0.65);
      art.fill("326,600 340,620 322,760 296,980 274,990 296,780", tones.light, 0.5);
    });
    const leftLapel = path("424,212! 404,232 392,262 374,330! 398,344! 388,366! 414,470! 424,380 430,300 440,248!");
    const rightLapel = path("500,208! 524,226 536,262 556,322! 532,338! 544,358! 514,470! 508,380 500,300 492,246!");
    art.fill(leftLapel, mix(tones.base, tones.light, 0.35));
    art.fill(rightLapel, mix(tones.base, tones.shade, 0.25));
    art.line("424,212 404,232 392,262 374,330", 3, tones.ink);
    art.line("374,330 398,344 388,366 414,470", 3.4, tones.ink, { start: 0.3 });
    art.line("500,208 526,228 538,264 556,322", 3, tones.ink);
    art.line("556,322 532,338 544,358 514,470", 3.4, tones.ink);
    art.line("440,248 430,300 424,380 414,470", 2.6, tones.ink);
    art.line("492,246 501,300 508,380 514,470", 2.6, tones.ink);
    art.line("414,470 422,560 425,740 419,880 416,1012", 5, tones.ink, { start: 0.2, end: 0.3 });
    art.line("514,470 507,540 514,640 522,760 529,880 530,994", 4.6, tones.ink, { start: 0.2, end: 0.3 });
    art.line("346,252 324,284 282,356 246,440 266,490 306,542", 6, tones.ink, { start: 0.2, end: 0.2, swell: 0.6 });
    art.line("574,238 600,264 642,338 677,422 666,472 628,522 598,556", 5.4, tones.ink, {
      start: 0.2,
      end: 0.2,
      swell: 0.5,
    });
    art.line("376,330 352,400 322,446 346,500 352,556", 4.4, tones.ink, { start: 0.1, end: 0.3, swell: 0.6 });
    art.line("556,322 582,390 600,430 572,486 552,552", 4.2, tones.ink, { start: 0.1, end: 0.3, swell: 0.6 });
    art.line("322,580 300,700 276,850 256,1000", 5.6, tones.ink, { start: 0.2, end: 0.3 });
    art.line("596,560 612,680 640,820 668,978", 5, tones.ink, { start: 0.2, end: 0.3 });
    art.line("256,1001 312,1023 372,1027 416,1015", 2.8, tones.ink);
    art.line("530,997 572,1007 624,1003 668,981", 2.8, tones.ink);
    art.line("326,548 352,556 378,548", 5, tones.ink, { start: 0.6, end: 0.6 });
    art.line("530,546 556,552 588,540", 5, tones.ink, { start: 0.6, end: 0.6 });
    art.line("368,600 360,740 340,920 330,1018", 2.6, tones.ink, { opacity: 0.8 });
    art.line("392,640 396,800 388,960", 2.2, tones.ink, { opacity: 0.6 });
    art.line("566,600 586,760 606,900 612,996", 2.6, tones.ink, { opacity: 0.8 });
    art.line("260,444 282,456 312,446", 2.2, tones.ink, { opacity: 0.7 });
    art.line("268,470 292,474 318,462", 2, tones.ink, { opacity: 0.6 });
    art.line("664,424 640,436 610,430", 2.2, tones.ink, { opacity: 0.7 });
  });
}
