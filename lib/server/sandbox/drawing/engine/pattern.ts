import { type Colour, lightness, mix, type Tones } from "./colour";

export type PatternKind = "stripes" | "pinstripes" | "checks" | "dots" | "floral";

/** What is woven into or printed on a cloth. */
export type Pattern = { kind: PatternKind; colour: Colour };

/** A cloth: its tones and its pattern. */
export type Cloth = Tones & { pattern?: Pattern };

/** A colour in which a pattern shows on the cloth. */
export function contrast(base: Colour): Colour {
  return lightness(base) > 0.5 ? mix(base, "#1b2a4a", 0.82) : mix(base, "#f6f0e2", 0.8);
}

const rows = (from: number, step: number) => Array.from({ length: Math.ceil(1200 / step) }, (_, i) => from + i * step);
const wave = (y: number) => `M0 ${y - 18}Q225 ${y + 14} 456 ${y + 16}T900 ${y - 18}`;
const upright = (x: number) => `M${x} 0Q${Math.round(x * 1.05 - 23)} 600 ${Math.round(x * 1.4 - 182)} 1200`;
const thread = (d: string[], width: number, colour: Colour, opacity = 1) =>
  `<path d="${d.join("")}" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`;
const dot = (x: number, y: number, r: number, colour: Colour) =>
  `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${r}" fill="${colour}"/>`;

const drawn: Record<PatternKind, (colour: Colour) => string> = {
  stripes: (colour) => thread(rows(10, 42).map(wave), 14, colour),
  pinstripes: (colour) => thread(rows(-300, 17).map(upright), 2.2, colour, 0.7),
  checks: (colour) =>
    thread(rows(10, 44).map(wave), 12, colour, 0.4) + thread(rows(-300, 44).map(upright), 12, colour, 0.4),
  dots: (colour) => scattered(40, (x, y) => dot(x, y, 7, colour)),
  floral: (colour) =>
    scattered(46, (x, y, i) => {
      const petals = [0, 1, 2, 3, 4].map((petal) => {
        const angle = petal * 1.257 + i;
        return dot(x + Math.cos(angle) * 7, y + Math.sin(angle) * 7, 5.4, colour);
      });
      return petals.join("") + dot(x, y, 4, i % 2 ? "#d9a441" : "#b8483a");
    }),
};

/** The pattern over the whole sheet as SVG; the caller clips it to the cloth. */
export function patternSvg({ kind, colour }: Pattern): string {
  return drawn[kind](colour);
}

/** Marks on a grid whose rows are offset by half a step, over the part of a sheet where figures stand. */
function scattered(step: number, mark: (x: number, y: number, i: number) => string): string {
  const out: string[] = [];
  for (let y = 220, row = 0; y < 1150; y += step, row++)
    for (let x = 180 + (row % 2) * (step / 2); x < 880; x += step) out.push(mark(x, y, out.length));
  return out.join("");
}
