/** `#rrggbb`. */
export type Colour = string;
export type Rgb = readonly [r: number, g: number, b: number];

export function rgb(colour: Colour): Rgb {
  const part = (i: number) => Number.parseInt(colour.slice(i, i + 2), 16);
  return [part(1), part(3), part(5)];
}

export function hex([r, g, b]: Rgb): Colour {
  return `#${[r, g, b]
    .map((v) =>
      Math.round(Math.min(255, Math.max(0, v)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** The mixture of two colours: 0 is `a`, 1 is `b`. */
export function mix(a: Colour, b: Colour, t: number): Colour {
  const [p, q] = [rgb(a), rgb(b)];
  return hex([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t, p[2] + (q[2] - p[2]) * t]);
}

/** Perceived lightness, 0 to 1. */
export function lightness(colour: Colour): number {
  const [r, g, b] = rgb(colour);
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}

/** The four tones a material is painted with. */
export type Tones = { base: Colour; shade: Colour; light: Colour; ink: Colour };

/** A material's tones from its one colour, as the hand-made palettes are built: cool dark shades, warm lights. */
export function tones(base: Colour): Tones {
  const bright = lightness(base);
  return {
    base,
    shade: mix(base, bright > 0.75 ? "#5a4a34" : "#0a0612", bright > 0.75 ? 0.32 : 0.36),
    light: mix(base, "#fff4e4", bright > 0.75 ? 0.6 : bright < 0.2 ? 0.2 : 0.3),
    ink: mix(base, "#0a0706", bright > 0.6 ? 0.72 : 0.8),
  };
}
