import { Art } from "../engine/art";
import { mix } from "../engine/colour";
import { mirror, type Points } from "../engine/points";
import { bothSides, type Flat, lay } from "./lay";

/** An oversized shirt in blue stripe. */
export function shirt(): Flat {
  const art = new Art(900, 1200);
  const tones = { base: "#dbe6f0", shade: "#9fb4c9", light: "#f6fafd", ink: "#2f4056" };
  const centre = 450;
  const left = "304,250 232,330! 186,480 150,640 128,820! 172,838 216,832! 250,660 290,500 306,420!",
    right = mirror(left, centre);
  const body =
    "392,186! 330,222 292,262 298,420 292,640 282,860 276,980! 330,1040 400,1010 450,1000 500,1010 570,1040 624,980! 618,860 608,640 602,420 608,262 570,222 508,186! 450,210";
  const stripe = (cloth: Points, from: number, to: number, lean: number) =>
    art.clip(cloth, () => {
      for (let x = from; x < to; x += 17) art.thread(`M${x} 100L${x + lean} 1100`, 3.2, "#5f83ab", `opacity=".55"`);
    });
  art.part(() => {
    art.cloth(left, tones.base);
    stripe(left, 150, 470, -150);
    art.clip(left, () => {
      art.fill("280,380 320,380 290,600 226,850 196,850 236,640", tones.shade, 0.6);
    });
    art.cloth(right, tones.base);
    stripe(right, 430, 800, 150);
    art.clip(right, () => {
      art.fill("660,330 730,480 790,840 720,850 690,620", tones.shade, 0.65);
    });
    for (const side of bothSides(centre))
      art.lines(tones.ink, [
        [side("292,262 232,332 186,480 150,640 128,818"), 4.4, { start: 0.3, end: 0.3 }],
        [side("306,430 290,502 250,662 216,830"), 3.6, { start: 0.2, end: 0.3 }],
        [side("128,820 172,839 216,833"), 3],
        [side("140,744 186,762 232,752"), 2.6],
      ]);
  });
  art.part(() => {
    art.cloth(body, tones.base);
    stripe(body, 240, 680, 0);
    art.clip(body, () => {
      art.fill("560,220 620,260 610,640 630,1040 540,1020 560,700 540,420", tones.shade, 0.6);
      art.fill("470,260 486,420 480,1000 458,1000 460,420", tones.shade, 0.6);
      art.fill("320,270 340,260 338,520 326,800 318,990 300,990 308,640", tones.light, 0.7);
      art.fill("380,460 400,640 384,1010 350,1010 372,700", tones.shade, 0.3);
    });
    art.cloth("424,214! 476,214! 474,600 472,1000! 430,1004! 428,600", mix(tones.base, tones.light, 0.5));
    art.lines(tones.ink, [
      ["426,240 429,600 430,1002", 2],
      ["474,240 474,600 472,998", 2.4],
    ]);
    for (let y = 300; y < 980; y += 106)
      art.raw(
        `<circle cx="451" cy="${y}" r="6.4" fill="#fff" stroke="${tones.ink}" stroke-width="1.6"/><path d="M448.5 ${y}h5" stroke="${tones.ink}" stroke-width="1.2"/>`,
      );
    art.raw(
      `<path d="M512 400L586 394L586 474L550 498L514 480Z" fill="${mix(tones.base, tones.light, 0.3)}" stroke="${tones.ink}" stroke-width="2.2"/><path d="M512 416L586 410" stroke="${tones.ink}" stroke-width="1.4" opacity=".6"/>`,
    );
    art.cloth("392,186! 420,168 450,164 480,168 508,186! 450,222", tones.shade);
    art.raw(`<rect x="434" y="176" width="32" height="16" fill="#fff"/>`);
    art.cloth("398,178! 376,214 386,288! 452,224! 420,200", tones.light);
    art.cloth("502,178! 524,214 514,288! 448,224! 480,200", tones.base, [
      ["500,186 524,214 514,288 500,240", tones.shade, 0.6],
    ]);
    art.lines(tones.ink, [
      ["398,178 376,214 386,288 452,224", 3.2],
      ["502,178 524,214 514,288 448,224", 3.2],
      ["398,178 424,202 450,224", 2.4],
      ["502,178 476,202 450,224", 2.4],
    ]);
    for (const side of bothSides(centre))
      art.lines(tones.ink, [
        [side("376,200 330,224 292,262 298,420 292,640 282,860 276,978"), 4.4, { start: 0.2, end: 0.3 }],
        [side("276,980 330,1041 400,1011 450,1001"), 3.2],
      ]);
    art.lines(tones.ink, [
      ["330,520 370,560 384,640", 2, { opacity: 0.5 }],
      ["570,560 534,600 520,680", 2, { opacity: 0.5 }],
    ]);
  });
  return lay(art, "#ebe6de", [left, right, body]);
}
