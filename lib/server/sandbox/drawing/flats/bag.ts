import { Art } from "../engine/art";
import { mix } from "../engine/colour";
import { type Flat, lay } from "./lay";

/** A top-handle bag in oxblood leather. */
export function bag(): Flat {
  const art = new Art(1000, 1000);
  const tones = { base: "#7a2224", shade: "#4c1214", light: "#a8494a", ink: "#30090b" };
  const body = "262,440! 500,424 738,440! 772,600 786,740 778,800! 640,820 500,824 360,820 222,800! 214,740 228,600";
  art.raw(
    `<g fill="none" stroke-linecap="round"><path d="M366 446C372 250 420 168 500 168C580 168 628 250 634 446" stroke="#4c1214" stroke-width="26"/><path d="M364 446C370 250 418 166 498 166C576 166 626 250 632 446" stroke="#7a2224" stroke-width="18"/><path d="M378 380C390 240 430 176 498 174" stroke="#a8494a" stroke-width="5" opacity=".8"/></g>`,
  );
  art.part(() => {
    art.cloth(body, tones.base, [
      ["640,440 740,440 790,760 770,820 620,824 660,640", tones.shade, 0.7],
      ["280,470 330,460 300,640 290,790 244,790 246,640", tones.light, 0.7],
      ["230,740 500,780 780,740 780,810 500,830 220,810", tones.shade, 0.5],
    ]);
    art.cloth(
      "262,440! 500,424 738,440! 744,500 730,590 640,628 500,640 360,628 270,590 256,500",
      mix(tones.base, tones.light, 0.18),
      [
        ["640,436 740,440 740,580 620,632 640,540", tones.shade, 0.6],
        ["280,456 400,446 380,470 300,500 288,570 272,560", tones.light, 0.7],
      ],
    );
    art.lines(tones.ink, [
      ["262,440 500,425 738,440", 4],
      [
        "262,440 228,600 214,740 222,800 360,821 500,825 640,821 778,800 786,740 772,600 738,440",
        5,
        { start: 0.4, end: 0.4 },
      ],
      ["258,470 256,510 270,590 360,628 500,641 640,628 730,590 744,510 742,470", 4, { start: 0.4, end: 0.4 }],
    ]);
    art.stitches("274,480 272,520 286,578 368,612 500,624 632,612 714,578 728,520 726,480", "#d99a94", 0.7, 2);
    art.stitches("236,780 360,802 500,806 640,802 764,780", "#d99a94", 0.5, 2);
    art.raw(
      `<rect x="462" y="586" width="76" height="58" fill="#b98a35"/><rect x="462" y="586" width="76" height="24" fill="#e2bd6a"/><rect x="482" y="612" width="36" height="18" fill="#7d5a1c"/><rect x="344" y="430" width="44" height="40" fill="#d2a44b"/><rect x="612" y="430" width="44" height="40" fill="#b98a35"/>`,
    );
  });
  return lay(art, "#eee4dd", [body], { dy: 30 });
}
