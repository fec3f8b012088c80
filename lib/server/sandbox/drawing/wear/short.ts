import { foot } from "../body/limbs";
import type { Art } from "../engine/art";
import { mix } from "../engine/colour";
import { limb } from "../engine/limb";
import type { Cloth } from "../engine/pattern";
import type { SkinTones } from "../palettes/skin";

/** Bare legs in pumps. */
export function bareLegs(art: Art, skin: SkinTones): void {
  art.part(() => {
    art.cloth(limb("502,600 512,740 516,800 524,910 528,1046", "0:46 1:33 2:28 2.5:30 3:31/27 4:12", 4), skin.base, [
      ["520,600 580,600 580,1060 534,1060 540,920 528,800", skin.shade, 0.65],
    ]);
    foot(art, { x: 528, y: 1036, rotate: -6 }, skin, "pump", "#1d1617");
    art.cloth(limb("420,600 412,740 410,800 404,910 404,1050", "0:46 1:33 2:28 2.5:30 3:27/31 4:12", 4), skin.base, [
      ["426,600 470,600 450,800 440,920 420,1060 406,1060 418,920 422,800", skin.shade, 0.55],
    ]);
    foot(art, { x: 404, y: 1040, rotate: 4 }, skin, "pump", "#1d1617");
    art.lines(skin.ink, [
      ["378,720 382,800 374,910 391,1044", 2.3, { start: 0.1, end: 0.3 }],
      ["444,740 437,800 434,910 416,1044", 2.1, { start: 0.1, end: 0.3 }],
      ["481,740 489,800 494,910 516,1040", 2.1, { start: 0.1, end: 0.3 }],
      ["546,720 545,800 554,910 541,1040", 2.3, { start: 0.1, end: 0.3 }],
      ["400,806 412,812 424,806", 1.8, { opacity: 0.6 }],
      ["506,804 518,810 530,804", 1.8, { opacity: 0.6 }],
    ]);
  });
}

/** A skirt that ends above the knee, bare legs, pumps. */
export function shortSkirt(art: Art, cloth: Cloth, skin: SkinTones): void {
  bareLegs(art, skin);
  art.part(() => {
    art.woven(
      "404,424! 456,432 508,422! 540,520 560,620 574,726! 520,740 456,744 390,740 336,726! 350,620 372,520",
      cloth,
      [
        ["500,420 560,520 590,740 520,750 524,620 504,520", cloth.shade, 0.65],
        ["430,500 448,600 440,750 400,750 416,620", cloth.shade, 0.35],
        ["384,480 400,480 380,600 364,720 346,720 358,620", cloth.light, 0.6],
      ],
    );
    art.lines(cloth.ink, [
      ["404,426 372,520 350,620 336,724", 4.6, { start: 0.2, end: 0.3 }],
      ["508,424 540,520 561,620 574,724", 4.4, { start: 0.2, end: 0.3 }],
      ["336,727 390,741 456,745 520,741 574,727", 2.8],
      ["402,448 456,457 511,446", 2],
      ["436,470 420,600 414,736", 2.4, { end: 0.1, opacity: 0.75 }],
      ["488,470 508,600 516,736", 2.4, { end: 0.1, opacity: 0.7 }],
    ]);
  });
}

/** Tailored shorts, bare legs, pumps. */
export function shorts(art: Art, cloth: Cloth, skin: SkinTones): void {
  bareLegs(art, skin);
  art.part(() => {
    const far = { ...cloth, base: mix(cloth.base, cloth.shade, 0.35) };
    art.woven("452,432! 508,422! 540,520 560,620 566,716! 520,728 470,722! 462,620 452,560", far, [
      ["508,420 570,560 580,730 530,730 534,600", cloth.shade, 0.8],
    ]);
    art.woven("404,424! 452,432 492,426! 496,500 486,580 466,640 456,728! 400,736 342,720! 350,620 372,520", cloth, [
      ["460,430 510,430 490,600 458,740 420,740 436,600", cloth.shade, 0.55],
      ["384,500 400,500 380,620 370,720 350,716 360,620", cloth.light, 0.6],
    ]);
    art.lines(cloth.ink, [
      ["404,426 372,520 350,620 342,718", 4.6, { start: 0.2, end: 0.3 }],
      ["508,424 540,520 561,620 566,714", 4.4, { start: 0.2, end: 0.3 }],
      ["494,560 470,640 458,726", 3.6, { start: 0.2, end: 0.4 }],
      ["342,721 400,737 456,729", 2.6],
      ["471,723 520,729 566,717", 2.6],
      ["402,448 456,457 511,446", 2],
      ["420,470 404,600 396,730", 2.4, { end: 0.1, opacity: 0.7 }],
    ]);
  });
}
